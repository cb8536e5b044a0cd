import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startOffice } from "../../admin/server/index.ts";
import { adminPassword, listCases, makeCommunity, openOffice, Person, staff } from "./office-kit.ts";

test("the first start makes an administrator whose password is told once and never stored", async () => {
  const community = makeCommunity();
  delete process.env["SUNLIT_ADMIN_PASSWORD"];
  const told: string[] = [];
  const options = {
    ...community,
    port: 0,
    build: listCases,
    onEvent: (event: { message: string }) => told.push(event.message),
  };
  const first = await startOffice(options);
  const { password = "" } = first.firstAccount ?? {};
  expect(told.join()).toContain(password);
  await new Person(first.url).signIn("admin", password);
  await first.close();
  const file = join(community.stateDir, "accounts.json");
  expect(readFileSync(file, "utf8")).not.toContain(password);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const second = await startOffice(options);
  expect(second.firstAccount).toBeUndefined();
  await second.close();
});

test("five wrong passwords lock a name, known or not, and the lock survives a restart", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [, editor] = await staff(office, "editor");
  const guesser = new Person(office.url);
  for (const name of ["editor1", "nobody"]) {
    const answers = [];
    for (let guess = 0; guess < 6; guess += 1)
      answers.push(await guesser.post("sign-in", { name, password: `wrong-password-${guess}` }));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(answers[5]!.body.message).toContain("分钟后再试");
  }
  expect((await editor!.get("session")).status).toBe(200);
  await office.close();
  const again = await openOffice(community);
  expect((await new Person(again.url).post("sign-in", { name: "editor1", password: "x" })).status).toBe(429);
});

test("guesses at once do not slip past the lock", async () => {
  const office = await openOffice(makeCommunity());
  const guess = (index: number) =>
    new Person(office.url).post("sign-in", { name: "admin", password: `wrong-${index}` });
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => guess(index)));
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
});

test("too many sign-ins from one computer are slowed down whatever the name", async () => {
  const office = await openOffice(makeCommunity());
  const answers = [];
  for (let index = 0; index < 32; index += 1)
    answers.push(await new Person(office.url).post("sign-in", { name: `name${index}`, password: "" }));
  expect(answers.at(-1)!.status).toBe(429);
});

test("a session id from outside is never taken over, and signing in gives a new one", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const person = new Person(office.url);
  person.cookie = "sunlit_office=chosen-by-somebody-else";
  const { headers } = await person.post("sign-in", { name: "admin", password: adminPassword });
  expect(person.cookie).not.toContain("chosen-by-somebody-else");
  expect(headers.get("set-cookie")).toMatch(/Path=\/admin; HttpOnly; SameSite=Strict/);
  const first = person.cookie;
  await person.signIn("admin", adminPassword);
  expect(person.cookie).not.toBe(first);
  const old = Object.assign(new Person(office.url), { cookie: first });
  expect((await old.get("session")).status).toBe(401);
  expect(readFileSync(join(community.stateDir, "sessions.json"), "utf8")).not.toContain(
    person.cookie.split("=")[1],
  );
});

test("signing out, a new password, and switching an account off end sessions", async () => {
  const office = await openOffice(makeCommunity());
  const [admin, editor, other] = await staff(office, "editor", "editor");
  const kept = editor!.cookie;
  await editor!.post("sign-out", {});
  expect((await Object.assign(new Person(office.url), { cookie: kept }).get("session")).status).toBe(401);

  const elsewhere = await new Person(office.url).signIn("admin", adminPassword);
  expect(
    (await admin!.post("password", { old: "not-the-password", new: "a-new-office-password" })).status,
  ).toBe(401);
  expect((await admin!.post("password", { old: adminPassword, new: "short" })).status).toBe(422);
  expect((await admin!.post("password", { old: adminPassword, new: "a-new-office-password" })).status).toBe(
    200,
  );
  expect((await admin!.get("session")).body.user).toEqual({
    name: "admin",
    displayName: "管理员",
    role: "admin",
  });
  expect((await elsewhere.get("session")).status).toBe(401);

  expect((await admin!.post("accounts/update", { name: "editor2", disabled: true })).status).toBe(200);
  expect((await other!.get("session")).status).toBe(401);
  expect((await admin!.post("accounts/update", { name: "admin", role: "editor" })).status).toBe(409);
});

test("the admin's pages forbid foreign and inline scripts; the site answers as a site should", async () => {
  const office = await openOffice(makeCommunity());
  const admin = await fetch(`${office.url}/admin/`);
  expect(await admin.text()).toContain("<title>admin</title>");
  expect(admin.headers.get("content-security-policy")).toContain("default-src 'none';script-src 'self';");
  expect((await fetch(`${office.url}/admin`, { redirect: "manual" })).headers.get("location")).toBe(
    "/admin/",
  );
  const home = await fetch(office.url);
  expect(home.headers.get("content-security-policy")).not.toContain("unsafe-inline");
  expect([home.headers.get("content-type"), home.headers.get("cache-control")]).toEqual([
    "text/html; charset=utf-8",
    "no-cache",
  ]);
  const style = await fetch(`${office.url}/_astro/page.Ab12Cd34.css`);
  expect(style.headers.get("content-type")).toContain("text/css");
  expect(style.headers.get("cache-control")).toContain("immutable");
  expect((await fetch(`${office.url}/cases/`)).status).toBe(200);
  expect((await fetch(`${office.url}/cases`, { redirect: "manual" })).headers.get("location")).toBe(
    "/cases/",
  );
  const missing = await fetch(`${office.url}/nowhere/`);
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining("没有找到")]);
  expect(await (await fetch(`${office.url}/health.json`)).json()).toMatchObject({
    ok: true,
    publishing: "live",
  });
});

test("any page may frame what stands under /embed/, and nothing else of the site or the admin", async () => {
  const office = await openOffice(makeCommunity());
  const framing = async (path: string) => {
    const { headers, status } = await fetch(`${office.url}${path}`);
    const policy = headers.get("content-security-policy") ?? "";
    return [status, /frame-ancestors [^;]*/.exec(policy)?.[0], headers.get("x-frame-options")];
  };
  expect(await framing("/embed/figures/cases-received/")).toEqual([200, "frame-ancestors *", null]);
  for (const path of ["/", "/cases/"])
    expect(await framing(path)).toEqual([200, "frame-ancestors 'self'", "SAMEORIGIN"]);
  expect(await framing("/admin/")).toEqual([200, "frame-ancestors 'none'", "SAMEORIGIN"]);
});

test("what people did is in the audit log, their passwords are not", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [admin] = await staff(office, "editor");
  await admin!.saveCase("LJ-2024-0002");
  await office.close();
  const log = readFileSync(join(community.stateDir, "audit.jsonl"), "utf8");
  const done = log
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(done).toContainEqual(
    expect.objectContaining({ who: "admin", what: "保存草稿", path: "cases/LJ-2024-0002.md" }),
  );
  expect(done).toContainEqual(
    expect.objectContaining({ who: "admin", what: "添加账号", account: "editor1" }),
  );
  expect(log).not.toContain(adminPassword);
});
