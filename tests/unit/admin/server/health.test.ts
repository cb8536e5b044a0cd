import { expect, test } from "vitest";
import { health } from "../../../../admin/server/publisher/health.ts";
import { memberReports, type MemberState } from "../../../../src/domain/members/index.ts";

const TODAY = "2024-07-10";
const LIVE = { number: 3, commit: "c", day: TODAY, portal: "", at: "2024-07-10T00:05:00Z" };
type Watched = Parameters<typeof health>[0];
const office = {
  versions: { live: LIVE, newest: LIVE, held: undefined },
  publisher: { lastError: undefined, isPending: false, state: { state: "live", message: "" } },
  deployer: undefined,
} as Watched;

test("the health of a parent portal tells of each community whether it was reached and its last good day", () => {
  const members = memberReports([
    community("a"),
    community("b", TODAY, "连不上"),
    community("c", undefined, "连不上"),
  ]);
  expect(members).toEqual([
    { id: "a", name: "a社区", reached: true, lastGood: TODAY, asOf: "2024-06-30" },
    { id: "b", name: "b社区", reached: false, why: "连不上", lastGood: TODAY, asOf: "2024-06-30" },
    { id: "c", name: "c社区", reached: false, why: "连不上", lastGood: null, asOf: null },
  ]);
  expect(health(office, TODAY, members).members).toBe(members);
  expect(health(office, TODAY)).toMatchObject({ ok: true, members: null });
});

test("a community that is away for a day or three is no alarm; one that stays away or never came is, by name", () => {
  const told = (...states: MemberState[]) => health(office, TODAY, memberReports(states));
  expect(told(community("a"), community("b", "2024-07-07", "连不上"))).toMatchObject({ ok: true });
  expect(told(community("a"), community("b", "2024-07-06", "连不上"))).toMatchObject({
    ok: false,
    warning: "已经 3 天以上没有取到数据的社区：b社区。",
  });
  expect(told(community("c", undefined, "没有找到它的公开数据")).warning).toContain("c社区");
  const many = Array.from({ length: 7 }, (_, index) => community(`d${index}`, "2024-06-01", "连不上"));
  expect(told(...many).warning).toMatch(/d0社区、.*、d4社区 等 7 个社区。$/);
});

function community(
  id: string,
  readOn: string | undefined = id === "c" ? undefined : TODAY,
  why?: string,
): MemberState {
  const member = { id, name: `${id}社区`, address: `https://${id}.example/` };
  const data = readOn && { fingerprint: "0", asOf: "2024-06-30", readOn, figures: [], unused: {} };
  return { member, ...(data ? { data } : {}), ...(why ? { why } : {}) };
}
