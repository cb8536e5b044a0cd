import { describe, expect, test } from "vitest";
import type { Entry } from "../../../../src/content-types/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { storyOf, type StoryType } from "../../../../src/domain/story/index.ts";
import { aCase, aMeeting, aResolution, entryOf } from "../../entry-views/draw.ts";

const workflow = entryOf("workflow", {
  id: "standard",
  name: "标准流程",
  summary: "四步",
  steps: [
    { name: "受理", meaning: "登记", whoActs: "社区", stage: "intake" },
    { name: "办理", meaning: "动手", whoActs: "责任单位", stage: "handling", repeatable: true },
    { name: "反馈", meaning: "告知", whoActs: "社区", stage: "closing" },
    { name: "评价", meaning: "回访", whoActs: "居民", stage: "evaluation" },
  ],
});
const step = (name: string, day: string) => ({ step: name, day, note: `${name}了。` });
const whole = aCase({
  received: "2024-06-03",
  meeting: "YS-2024-0001",
  steps: [step("受理", "2024-06-03"), step("办理", "2024-06-08"), step("反馈", "2024-06-20")],
  outcome: "solved",
  closed: "2024-06-20",
  verdict: "satisfied",
  verdictDay: "2024-06-22",
});
const decided = aResolution({
  case: whole.id,
  progress: [{ day: "2024-06-15", percent: 60, note: "装了一半。" }],
  done: "2024-06-19",
});
const all = [workflow, whole, aMeeting(), decided];

function told(entry: Entry<StoryType>, others: readonly Entry[]): string[] {
  const content = makeContent([...others.filter(({ id }) => id !== entry.id), entry]);
  return storyOf(entry, content).map(
    ({ day = "以后", title, isHere, entry: of }) => `${day} ${title}${isHere ? "" : ` @${of.id}`}`,
  );
}

describe("the line of one matter", () => {
  test("a case leads from the remark over the meeting and the resolution to the work and the verdict", () => {
    expect(told(whole, all)).toEqual([
      "2024-06-03 受理",
      "2024-06-05 议事：六月议事会 @YS-2024-0001",
      "2024-06-05 形成决议 @JY-2024-0001",
      "2024-06-08 办理",
      "2024-06-15 决议落实60% @JY-2024-0001",
      "2024-06-19 决议完成 @JY-2024-0001",
      "2024-06-20 反馈",
      "2024-06-22 居民评价：满意",
    ]);
  });

  test("of its meeting a case tells the point that raised it, not the whole agenda", () => {
    const noteOf = (values: object) => {
      const one = aCase({ received: "2024-06-05", meeting: "YS-2024-0001", ...values });
      return storyOf(one, makeContent([workflow, one, aMeeting()])).find(({ phase }) => phase === "meeting")
        ?.note;
    };
    expect(noteOf({})).toBe("换灯（通过）；通报停水（通报，不表决）");
    expect(noteOf({ agendaItem: 2 })).toBe("通报停水（通报，不表决）");
  });

  test("its resolution tells the same line, with how the case ended", () => {
    const line = told(decided, all);
    expect(line).toContain("2024-06-03 受理 @LJ-2024-0001");
    expect(line).toContain("2024-06-05 形成决议");
    expect(line).toContain("2024-06-20 办结：已解决 @LJ-2024-0001");
    expect(line.at(-1)).toBe("2024-06-22 居民评价：满意 @LJ-2024-0001");
  });

  test("its meeting tells the case and the resolution in brief", () => {
    expect(told(aMeeting(), all)).toEqual([
      "2024-06-03 居民反映（window） @LJ-2024-0001",
      "2024-06-05 议事：六月议事会",
      "2024-06-05 形成决议 @JY-2024-0001",
      "2024-06-19 决议完成 @JY-2024-0001",
      "2024-06-20 办结：已解决 @LJ-2024-0001",
      "2024-06-22 居民评价：满意 @LJ-2024-0001",
    ]);
  });

  test("an open case ends with the steps of its workflow still to come", () => {
    const open = aCase({ steps: [step("受理", "2024-06-03")] });
    const content = makeContent([workflow, open]);
    expect(storyOf(open, content).map(({ title, state }) => `${title} ${state}`)).toEqual([
      "受理 now",
      "办理 next",
      "反馈 later",
      "评价 later",
    ]);
  });

  test("steps of one day keep the order in which they were written", () => {
    const same = aCase({ steps: [step("受理", "2024-06-03"), step("办理", "2024-06-03")] });
    expect(told(same, []).slice(0, 2)).toEqual(["2024-06-03 受理", "2024-06-03 办理"]);
  });
});

describe("what changed on the way", () => {
  test("escalation, extension and shelving are told on their days with their reasons", () => {
    const changed = aCase({
      tier: "joint",
      escalations: [{ day: "2024-06-06", from: "self", to: "joint", reason: "要几家单位一起。" }],
      extension: { day: "2024-06-07", due: "2024-08-01", reason: "等材料。" },
      hold: { day: "2024-06-10", reason: "等手续。" },
    });
    expect(told(changed, [])).toEqual([
      "2024-06-03 受理",
      "2024-06-06 升级办理：自治 → 联动",
      "2024-06-07 延期到2024年8月1日",
      "2024-06-10 挂账，不再计时",
    ]);
  });

  test("a reopening on the day of the verdict comes after it and before the new work", () => {
    const reopened = aCase({
      steps: [
        step("受理", "2024-06-03"),
        step("办理", "2024-06-04"),
        step("反馈", "2024-06-05"),
        step("评价", "2024-06-08"),
        step("办理", "2024-06-08"),
      ],
      reopenings: [
        {
          closed: "2024-06-05",
          outcome: "solved",
          verdict: "dissatisfied",
          day: "2024-06-08",
          reason: "又坏了。",
        },
      ],
    });
    expect(told(reopened, [workflow]).slice(3)).toEqual([
      "2024-06-08 评价",
      "2024-06-08 重开",
      "2024-06-08 办理",
      "以后 反馈",
      "以后 评价",
    ]);
  });

  test("splitting and merging are told on both sides", () => {
    const child = aCase({ id: "LJ-2024-0002", parent: "LJ-2024-0001", received: "2024-06-04" });
    const same = aCase({
      id: "LJ-2024-0003",
      duplicateOf: "LJ-2024-0001",
      received: "2024-06-06",
      outcome: "duplicate",
      closed: "2024-06-07",
    });
    const first = aCase();
    const everything = [first, child, same];
    expect(told(first, everything)).toEqual([
      "2024-06-03 受理",
      "2024-06-04 分出一件，单独办理 @LJ-2024-0002",
      "2024-06-06 又有人反映，并入本件 @LJ-2024-0003",
    ]);
    expect(told(child, everything)).toContain("2024-06-04 从这件分出来，单独办理 @LJ-2024-0001");
    expect(told(same, everything)).toContain("2024-06-07 并入这一件，一起办理 @LJ-2024-0001");
  });
});
