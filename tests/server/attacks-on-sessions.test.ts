import { expect, test } from "vitest";
import { adminPassword, makeCommunity, openOffice, Person, staff } from "./office-kit.ts";

test("a page of another origin, or a form without our header, changes nothing", async () => {
  const office = await openOffice(makeCommunity());
  const [admin] = await staff(office);
  const body = { action: "info", params: {} };
  expect((await admin!.post("v1", body)).status).toBe(200);
  for (const origin of [
    "https://evil.example",
    "null",
    "",
    `${office.url}.evil.example`,
    "http://127.0.0.1:1",
  ])
    expect((await admin!.post("v1", body, { origin })).status).toBe(403);
  expect((await admin!.post("v1", body, { "x-sunlit": "" })).status).toBe(403);
  expect((await admin!.post("v1", JSON.stringify(body), { "content-type": "text/plain" })).status).toBe(415);
  expect((await admin!.post("sign-out", {}, { origin: "https://evil.example" })).status).toBe(403);
  expect((await admin!.get("session")).status).toBe(200);
});

test("forms of every kind that a foreign page could send are refused, and no other origin may read", async () => {
  const office = await openOffice(makeCommunity());
  const [admin] = await staff(office);
  const body = JSON.stringify({ action: "info", params: {} });
  for (const type of ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"])
    expect((await admin!.post("v1", body, { "content-type": type })).status).toBe(415);
  const headers = { cookie: admin!.cookie, origin: office.url, "x-sunlit": "1" };
  for (const method of ["PUT", "DELETE", "PATCH", "GET"]) {
    const answer = await fetch(`${office.url}/admin/api/v1`, { method, headers });
    expect([method, answer.status]).toEqual([method, 404]);
  }
  expect(
    (await admin!.post("sign-out?_method=GET", {}, { "x-http-method-override": "GET", origin: "null" }))
      .status,
  ).toBe(403);
  const asked = await fetch(`${office.url}/admin/api/session`, {
    headers: { cookie: admin!.cookie, origin: "https://evil.example" },
  });
  expect(asked.headers.get("access-control-allow-origin")).toBeNull();
  const preflight = await fetch(`${office.url}/admin/api/v1`, {
    method: "OPTIONS",
    headers: { origin: "https://evil.example", "access-control-request-headers": "x-sunlit" },
  });
  expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  expect(asked.headers.get("cache-control")).toBe("no-store");
});

test("a session counts only as a cookie, is marked Secure behind TLS, and ends with what it was given for", async () => {
  const office = await openOffice(makeCommunity());
  const [admin, editor] = await staff(office, "editor");
  const id = editor!.cookie.split("=")[1]!;
  const stranger = new Person(office.url);
  expect((await stranger.get(`session?sunlit_office=${id}`)).status).toBe(401);
  expect(
    (await fetch(`${office.url}/admin/api/session`, { headers: { authorization: `Bearer ${id}` } })).status,
  ).toBe(401);
  const guessed = Object.assign(new Person(office.url), { cookie: `sunlit_office=${id.slice(0, -1)}` });
  expect((await guessed.get("session")).status).toBe(401);

  const host = new URL(office.url).host;
  const { headers } = await new Person(office.url).post(
    "sign-in",
    { name: "admin", password: adminPassword },
    { origin: `https://${host}` },
  );
  expect(headers.get("set-cookie")).toMatch(/HttpOnly; Secure; SameSite=Strict/);
  expect(headers.get("set-cookie")).not.toMatch(/expires|max-age/i);

  await admin!.post("accounts/update", { name: "editor1", role: "approver" });
  expect((await editor!.get("session")).status).toBe(401);
});

test("without a session nothing is told, and a huge body is not even read", async () => {
  const office = await openOffice(makeCommunity());
  const stranger = new Person(office.url);
  for (const path of [
    "session",
    "reference",
    "publish-state",
    "accounts",
    "next-number?type=case&year=2024",
    "media?path=media/x.png",
  ])
    expect((await stranger.get(path)).status).toBe(401);
  expect((await stranger.act("info")).status).toBe(401);
  expect((await stranger.post("password", { old: adminPassword, new: "another-password-9" })).status).toBe(
    401,
  );
  const [admin] = await staff(office);
  expect((await admin!.post("sign-in", { name: "a", password: "x".repeat(100_000) })).status).toBe(413);
  expect((await admin!.post("v1", `"${"x".repeat(50 * 2 ** 20)}"`)).status).toBe(413);
});

test("roles bind: an editor neither publishes nor manages accounts", async () => {
  const office = await openOffice(makeCommunity());
  const [, editor, reviewer, approver] = await staff(office, "editor", "reviewer", "approver");
  await reviewer!.saveCase("LJ-2024-0002");
  await reviewer!.setStatus("LJ-2024-0002", "pending_publish");
  expect((await editor!.publish("LJ-2024-0002")).status).toBe(403);
  expect((await reviewer!.publish("LJ-2024-0002")).status).toBe(403);
  expect(
    (await editor!.act("deleteUnpublishedEntry", { collection: "case", slug: "LJ-2024-0002" })).status,
  ).toBe(403);
  for (const person of [editor!, reviewer!, approver!]) {
    expect((await person.get("accounts")).status).toBe(403);
    const wanted = { name: "mine", displayName: "我", role: "admin" };
    expect((await person.post("accounts", wanted)).status).toBe(403);
  }
});
