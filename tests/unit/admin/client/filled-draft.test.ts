import { expect, test } from "vitest";
import { filledDraft } from "../../../../admin/client/previews/filled-draft.ts";
import { contentType, contentTypes } from "../../../../src/content-types/index.ts";

const today = "2026-11-21";

test.each(contentTypes.map((type) => [type.name, type] as const))("an empty %s can be drawn", (_, type) => {
  const draft = filledDraft(type, {}, today);
  for (const [name, field] of Object.entries(type.fields))
    if (field.required) expect(draft[name]).toBeDefined();
});

test("a new step that is still blank gets a text and a day, and its blank unit goes", () => {
  const draft = filledDraft(contentType("case"), { steps: [{ step: "受理", day: "", unit: "" }] }, today);
  expect(draft["steps"]).toEqual([{ step: "受理", day: today, note: "" }]);
});

test("what staff wrote is shown as written", () => {
  const draft = filledDraft(
    contentType("meeting"),
    { title: "停车议事", day: "2026-11-20", present: 12 },
    today,
  );
  expect(draft).toMatchObject({ title: "停车议事", day: "2026-11-20", present: 12 });
});

test("a value of the wrong kind does not reach the view", () => {
  const draft = filledDraft(contentType("meeting"), { day: "昨天", present: "十二", agenda: "无" }, today);
  expect(draft["day"]).toBe(today);
  expect(draft["present"]).toBeUndefined();
  expect(draft["agenda"]).toEqual([{ title: "" }]);
});
