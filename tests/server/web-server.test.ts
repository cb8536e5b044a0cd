import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serverConfig } from "../../admin/server/deploy/server-config.ts";
import { precompress } from "../../admin/server/precompress.ts";
import { tool } from "../support/tool.ts";
import { listCases, makeCommunity, openOffice, type Community } from "./office-kit.ts";

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
  const community = makeCommunity();
  const office = await openOffice(community, { build: site });
  const { url, get } = await startNginx(community, new URL(office.url).host);

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
  expect([slash.status, slash.headers.location]).toEqual([301, "/cases/"]);

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
  expect(url).toMatch(/^https:/);
});

async function fetchFrom(address: string): Promise<{ status: number; body: string }> {
  const response = await fetch(address);
  return { status: response.status, body: await response.text() };
}

/** nginx for this test only: its own ports, a certificate of its own, files in the community's folder. */
async function startNginx(community: Community, office: string) {
  const nginx = tool("nginx");
  const folder = mkdtempSync(join(tmpdir(), "sunlit-nginx-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [http, https] = [await freePort(), await freePort()];
  const [certificate, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "2",
      "-subj",
      "/CN=localhost",
      "-keyout",
      key,
      "-out",
      certificate,
    ],
    { stdio: "pipe" },
  );
  // nginx's workers are another user, who must be able to reach the site.
  for (const path of [folder, community.root, community.stateDir]) execFileSync("chmod", ["755", path]);
  const places = { name: "localhost", state: community.stateDir, office, certificate, key };
  const shipped = await serverConfig("nginx", {
    ...places,
    http: `127.0.0.1:${http}`,
    https: `127.0.0.1:${https}`,
  });
  const config = join(folder, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    config,
    `daemon off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${temporary.join("\n")}\n${shipped}\n}\n`,
  );
  execFileSync(nginx, ["-t", "-q", "-c", config], { stdio: "pipe" });
  const child = spawn(nginx, ["-c", config], { stdio: "ignore" });
  onTestFinished(() => void child.kill());
  const url = `https://localhost:${https}`;
  const get = (path: string, headers: Record<string, string> = {}) => getOver(url, path, headers);
  await expect
    .poll(
      () =>
        get("/").then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBe(200);
  return { url, get };
}

function getOver(url: string, path: string, headers: Record<string, string>): Promise<Got> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, headers, rejectUnauthorized: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    })
      .on("error", failed)
      .end();
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(address && typeof address === "object" ? address.port : 0));
    });
  });
}

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
