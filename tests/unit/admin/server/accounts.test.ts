import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { accountName, displayName } from "../../../../admin/server/accounts/account-name.ts";
import { LockOut } from "../../../../admin/server/accounts/lock-out.ts";
import {
  isPassword,
  makePassword,
  passwordFault,
  storePassword,
} from "../../../../admin/server/accounts/password.ts";
import { mayDo } from "../../../../admin/server/accounts/roles.ts";
import { Sessions } from "../../../../admin/server/accounts/sessions.ts";

test("a password is stored as what scrypt makes of it, with its parameters, differently each time", async () => {
  const stored = await storePassword("ｆｕｌｌ-width-1");
  expect(stored).toMatchObject({ kind: "scrypt", N: 32768, r: 8, p: 3 });
  expect(await isPassword("full-width-1", stored)).toBe(true);
  expect(await isPassword("full-width-2", stored)).toBe(false);
  expect((await storePassword("ｆｕｌｌ-width-1")).hash).not.toBe(stored.hash);
});

test("a weak password is refused with a reason; a made one passes", () => {
  expect(passwordFault("short", "li")).toContain("10");
  expect(passwordFault("aaaaaaaaaaaa", "li")).toContain("重复");
  expect(passwordFault("wangzhuren-2024", "wangzhuren")).toContain("用户名");
  expect(passwordFault(makePassword(), "admin")).toBeUndefined();
});

test("names that could confuse Git or people are refused", () => {
  expect(accountName(" 王主任 ")).toBe("王主任");
  for (const name of ["a", "a b", "<x>", "a\nb", "../x", "__proto__", "-x", "x".repeat(31)])
    expect(() => accountName(name)).toThrow();
  for (const name of ["", "王 <a@b>", "王\n主任"]) expect(() => displayName(name)).toThrow();
});

test("a later role may do what the earlier ones may, not the other way round", () => {
  expect([mayDo("editor", "write"), mayDo("editor", "review"), mayDo("editor", "publish")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([mayDo("reviewer", "review"), mayDo("reviewer", "publish")]).toEqual([true, false]);
  expect([mayDo("approver", "publish"), mayDo("approver", "administer")]).toEqual([true, false]);
  expect(mayDo("admin", "administer")).toBe(true);
});

test("a session ends after four idle hours, and after twelve in any case", async () => {
  let now = 0;
  const sessions = new Sessions(stateFile(), () => now);
  const idle = await sessions.begin("a");
  const busy = await sessions.begin("b");
  for (let hour = 1; hour < 12; hour += 1) {
    now = hour * 3_600_000;
    expect(sessions.nameOf(busy)).toBe("b");
  }
  expect(sessions.nameOf(idle)).toBeUndefined();
  now = 12 * 3_600_000;
  expect(sessions.nameOf(busy)).toBeUndefined();
  expect(sessions.nameOf("__proto__")).toBeUndefined();
  await sessions.settled();
});

test("a lock ends after fifteen minutes, and a right password forgets earlier failures", async () => {
  let now = 1;
  const lockOut = new LockOut(stateFile(), () => now);
  for (let count = 0; count < 5; count += 1) await lockOut.failed("li");
  expect(lockOut.minutesLeft("li")).toBe(15);
  now += 15 * 60_000;
  expect(lockOut.minutesLeft("li")).toBe(0);
  for (let count = 0; count < 4; count += 1) await lockOut.failed("li");
  await lockOut.succeeded("li");
  await lockOut.failed("li");
  expect(lockOut.minutesLeft("li")).toBe(0);
});

function stateFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "sunlit-accounts-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "state.json");
}
