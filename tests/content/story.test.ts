import { expect, test } from "vitest";
import type { Entry } from "../../src/content-types/index.ts";
import { storyOf, type StoryType } from "../../src/domain/story/index.ts";
import { readFolder } from "../../src/entry-files/index.ts";

const { content } = readFolder("content");

test("a matter of the demonstration is told from each of its ends: remark, meeting, resolution, work, evaluation", () => {
  const whole = content.all("resolution").filter(({ data }) => data.case && data.evaluation);
  expect(whole.length).toBeGreaterThan(3);
  for (const resolution of whole) {
    const meeting = content.find("meeting", resolution.data.meeting)!;
    const remark = content.find("case", resolution.data.case!)!;
    const ends = [remark.id, meeting.id, resolution.id].sort();
    for (const end of [remark, meeting, resolution] as Entry<StoryType>[]) {
      const told = storyOf(end, content);
      const named = new Set(told.map(({ entry }) => entry.id));
      expect(ends.filter((id) => !named.has(id)), end.id).toEqual([]);
      for (const phase of ["meeting", "resolution", "work", "evaluation"])
        expect(told.some((event) => event.phase === phase && event.state === "done"), `${end.id} ${phase}`).toBe(true);
    }
  }
});
