import { request, type IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { adminBundle } from "../../admin/server/admin-bundle.ts";
import { encodingFor } from "../../admin/server/http/compress.ts";
import { makeCommunity, openOffice, staff } from "./office-kit.ts";

/** Bytes up to the first list, and with the form. */
const LARGEST_BEFORE_FORM = 500_000;
const LARGEST_FIRST_LOAD = 1_100_000;

/** What a script loads, at once or later. */
const imported = /(?:(?:^|[;\s}])import(?:[\w{},$*\s]*from)?\s*|import\(\s*)["'`]\.\/([\w.-]+\.js)["'`]/g;

/** Bytes on the wire, as `fetch` would unpack them. */
function ask(url: string, encoding: string, body?: { cookie: string; json: unknown }) {
  return new Promise<{ bytes: Buffer; headers: IncomingMessage["headers"] }>((done, failed) => {
    const headers = {
      "accept-encoding": encoding,
      ...(body ? { cookie: body.cookie, "x-sunlit": "1", origin: new URL(url).origin } : {}),
      ...(body ? { "content-type": "application/json" } : {}),
    };
    const sent = request(url, { method: body ? "POST" : "GET", headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => done({ bytes: Buffer.concat(parts), headers: answer.headers }));
    });
    sent.on("error", failed);
    sent.end(body ? JSON.stringify(body.json) : undefined);
  });
}

test("all that the admin loads first comes compressed, is kept by its hashed name, and stays under 1.1 MB", async () => {
  const adminDir = await adminBundle(() => {});
  const office = await openOffice({ ...makeCommunity(), adminDir });
  const page = await (await fetch(`${office.url}/admin/`)).text();
  const wanted = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map((match) => match[1]!);
  expect(wanted.length).toBeGreaterThan(1);
  for (const encoding of ["br", "gzip"]) {
    const seen = new Set<string>();
    let total = 0;
    let beforeForm = 0;
    for (const file of wanted) {
      if (seen.has(file)) continue;
      seen.add(file);
      const { bytes, headers } = await ask(`${office.url}/admin/${file}`, encoding);
      expect([file, headers["content-encoding"], headers.vary]).toEqual([file, encoding, "accept-encoding"]);
      expect(headers["content-type"]).toMatch(/javascript|css/);
      expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
      total += bytes.length;
      if (!file.startsWith("assets/editor-parts-")) beforeForm += bytes.length;
      if (!file.endsWith(".js")) continue;
      const script = await (await fetch(`${office.url}/admin/${file}`)).text();
      for (const [, name] of script.matchAll(imported)) wanted.push(`assets/${name}`);
    }
    expect(total, "the form is a file of its own").toBeGreaterThan(beforeForm);
    const mb = (bytes: number) => (bytes / 1e6).toFixed(2);
    console.log(
      `管理端第一次打开：${seen.size} 个文件，${encoding} ${mb(beforeForm)} MB，连表单 ${mb(total)} MB`,
    );
    if (encoding === "gzip") continue;
    expect(beforeForm).toBeLessThan(LARGEST_BEFORE_FORM);
    expect(total).toBeLessThan(LARGEST_FIRST_LOAD);
  }
  const html = await ask(`${office.url}/admin/`, "identity");
  expect(html.headers["content-encoding"]).toBeUndefined();
  expect(html.headers["cache-control"]).toBe("no-cache");
  expect(html.headers["content-security-policy"]).toContain("default-src 'none'");
});

test("lists and pages are compressed for who can read it; short answers are not", async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `LJ-2024-${String(index + 1).padStart(4, "0")}`);
  const office = await openOffice(makeCommunity(ids));
  const [admin] = await staff(office);
  const list = { action: "entriesByFolder", params: { folder: "cases", extension: "md" } };
  const post = (encoding: string, json: unknown) =>
    ask(`${office.url}/admin/api/v1`, encoding, { cookie: admin!.cookie, json });
  const plain = await post("identity", list);
  const packed = await post("gzip, br", list);
  expect(packed.headers).toMatchObject({
    "content-encoding": "br",
    vary: expect.stringContaining("accept-encoding"),
  });
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 5);
  expect((await post("br", { action: "info", params: {} })).headers["content-encoding"]).toBeUndefined();
  const home = await ask(`${office.url}/`, "gzip");
  expect(home.headers).toMatchObject({ "content-encoding": "gzip", "cache-control": "no-cache" });
  expect(await (await fetch(office.url)).text()).toContain("</ul>");
  const head = await fetch(office.url, { method: "HEAD" });
  expect(head.status).toBe(200);
});

test("an encoding is taken only when the visitor names it and does not rule it out", () => {
  expect(encodingFor("gzip, deflate, br")).toBe("br");
  expect(encodingFor("gzip;q=0.5, br;q=0")).toBe("gzip");
  expect(encodingFor("GZIP")).toBe("gzip");
  expect(encodingFor("identity, *;q=0")).toBeUndefined();
  expect(encodingFor("")).toBeUndefined();
});
