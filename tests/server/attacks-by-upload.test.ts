import { expect, test } from "vitest";
import { dotPng } from "../fixtures/small-content.ts";
import { makeCommunity, openOffice, staff, type Person } from "./office-kit.ts";

test("pictures are what they claim to be, small enough, and never scripts", async () => {
  const [admin, editor] = await staff(await openOffice(makeCommunity()), "editor");
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  expect((await add(admin!, "media/x.svg", svg)).status).toBe(422);
  expect((await add(admin!, "media/x.png", svg)).status).toBe(422);
  expect((await add(admin!, "media/x.html", dotPng)).status).toBe(400);
  expect((await add(admin!, "media/x.png", Buffer.concat([dotPng, Buffer.alloc(8 * 2 ** 20)]))).status).toBe(
    413,
  );
  expect((await add(editor!, "media/x.png", dotPng)).status).toBe(403);
  const added = await add(admin!, "media/会议 现场(1).png", dotPng);
  expect(added).toMatchObject({
    status: 200,
    body: { path: expect.stringMatching(/^media\/[a-p]{16}\.webp$/) },
  });
  const again = await add(admin!, "media/别的名字.jpg", dotPng);
  expect(again.body.path).toBe(added.body.path);
});

test("a picture that carries a script, or a name that carries a header, leaves neither behind", async () => {
  const office = await openOffice(makeCommunity());
  const [admin] = await staff(office);
  const script = Buffer.from("<script>alert(1)</script><?php system('id') ?>");
  const added = await add(admin!, "media/两用.png", Buffer.concat([dotPng, script]));
  expect(added.status).toBe(200);
  const picture = await fetch(office.url + added.body.url, { headers: { cookie: admin!.cookie } });
  const bytes = Buffer.from(await picture.arrayBuffer());
  expect(bytes.includes("script") || bytes.includes("php")).toBe(false);
  expect(picture.headers.get("content-type")).toBe("image/webp");
  expect(picture.headers.get("x-content-type-options")).toBe("nosniff");
  expect(picture.headers.get("content-security-policy")).toContain("sandbox");
  for (const name of [
    "x.png.html",
    "x.php.png",
    "x.png\r\nset-cookie: a=b",
    "x.png\0.html",
    ".htaccess",
    "..png",
  ]) {
    const answer = await add(admin!, `media/${name}`, dotPng);
    // Either refused, or stored under a name made of its content alone.
    if (answer.status === 200) expect(answer.body.path).toMatch(/^media\/[a-p]{16}\.webp$/);
    else expect(answer.status).toBe(400);
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
  const asset = { path: "media/x.png", content: "not base64 at all!", encoding: "base64" };
  expect((await admin!.act("persistMedia", { asset })).status).toBe(422);
  expect((await admin!.act("persistMedia", { asset: { ...asset, encoding: "utf8" } })).status).toBe(400);
});

function add(person: Person, path: string, bytes: Buffer) {
  return person.act("persistMedia", {
    asset: { path, content: bytes.toString("base64"), encoding: "base64" },
  });
}
