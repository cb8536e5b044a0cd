import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { precompress } from "../../admin/server/precompress.ts";
import { startCaddy, startNginx, type WebServer } from "../support/web-servers.ts";
import { listCases, makeCommunity, openOffice } from "./office-kit.ts";

const wide = "<!doctype html><title>长页</title>" + "<p>话有地方说，理有地方评</p>".repeat(200);

/** A site with a long page, a withdrawn entry and files beside the text that are compressed already. */
const site: typeof listCases = async (input) => {
  await listCases(input);
  const put = (path: string, text: string) => {
    mkdirSync(join(input.outDir, path, ".."), { recursive: true });
    writeFileSync(join(input.outDir, path), text);
  };
  put("long/index.html", wide);
  put("honours/HB-2024-0001/index.html", "<!doctype html><h1>已删除</h1>");
  put("gone/honours/HB-2024-0001/410.txt", "410 Gone\n");
  await precompress(input.outDir);
};

test("Debian's nginx with the shipped configuration serves the live site as the office does", async () => {
  await servesAsTheOffice(startNginx);
});

test("Debian's Caddy with the shipped configuration serves the live site as the office does", async () => {
  await servesAsTheOffice(startCaddy);
});

async function servesAsTheOffice(
  start: (state: string, office: string) => Promise<WebServer>,
): Promise<void> {
  const community = makeCommunity();
  const office = await openOffice(community, { build: site });
  for (const path of [community.root, community.stateDir]) execFileSync("chmod", ["755", path]);
  const { get } = await start(community.stateDir, new URL(office.url).host);

  const home = await get("/");
  const own = await fetch(`${office.url}/`);
  expect([home.status, home.body]).toEqual([200, await own.text()]);
  for (const name of [
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "x-frame-options",
  ])
    expect([name, home.headers[name]]).toEqual([name, own.headers.get(name)]);
  expect(home.headers["strict-transport-security"]).toContain("max-age");
  expect(home.headers["cache-control"]).toBe("no-cache");

  const style = await get("/_astro/page.Ab12Cd34.css");
  expect([style.status, style.headers["cache-control"]]).toEqual([
    200,
    "public, max-age=31536000, immutable",
  ]);
  expect(style.headers["x-content-type-options"]).toBe("nosniff");

  const plain = await get("/long/");
  const packed = await get("/long/", { "accept-encoding": "gzip" });
  expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
  // Sent as it lies there, with its length, not made while sending.
  expect(Number(packed.headers["content-length"])).toBeLessThan(Number(plain.headers["content-length"]));

  const missing = await get("/nowhere/");
  expect([missing.status, missing.body]).toEqual([404, "<!doctype html><h1>没有找到</h1>"]);
  expect(missing.headers["content-security-policy"]).toBe(home.headers["content-security-policy"]);
  for (const gone of [
    await get("/honours/HB-2024-0001/"),
    await fetchFrom(`${office.url}/honours/HB-2024-0001/`),
  ])
    expect([gone.status, gone.body]).toEqual([410, "<!doctype html><h1>已删除</h1>"]);
  const slash = await get("/cases");
  // For ever, as the one or the other says it.
  expect([301, 308]).toContain(slash.status);
  expect(slash.headers.location).toBe("/cases/");

  const embed = await get("/embed/figures/cases-received/");
  expect([embed.status, embed.headers["x-frame-options"]]).toEqual([200, undefined]);
  expect(embed.headers["content-security-policy"]).toContain("frame-ancestors *");

  const admin = await get("/admin/");
  expect(admin.status).toBe(200);
  expect(admin.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(JSON.parse((await get("/health.json")).body)).toMatchObject({ ok: true });
  for (const path of ["/..%2faccounts.json", "/%2e%2e/accounts.json"])
    expect((await get(path)).status).toBeGreaterThanOrEqual(400);

  // A switch is seen by the next request, and the styles of the site before are still there.
  writeFileSync(join(community.contentDir, "..", "package.json"), '{"a":1}');
  community.git("commit", "-qam", "another");
  await office.publishNow();
  expect((await get("/")).status).toBe(200);
}

async function fetchFrom(address: string): Promise<{ status: number; body: string }> {
  const response = await fetch(address);
  return { status: response.status, body: await response.text() };
}
