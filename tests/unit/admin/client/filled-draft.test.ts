import { createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { filledDraft } from "../../../../admin/client/previews/filled-draft.ts";
import { contentType, type ContentType, type TypeName } from "../../../../src/content-types/index.ts";
import { BLANK_DAY } from "../../../../src/domain/calendar/day.ts";
import { readFolder } from "../../../../src/entry-files/index.ts";
import { entryViews } from "../../../../src/entry-views/index.ts";

const today = "2020-07-14";
const viewed = Object.keys(entryViews) as TypeName[];
const { content } = readFolder("content");

function drawn(name: TypeName, values: Record<string, unknown>): string {
  const View = entryViews[name] as unknown as ComponentType<{ entry: unknown; context: unknown }>;
  const type = contentType(name) as ContentType;
  const id = String(values["id"] ?? "NEW");
  const entry = { type: name, id, file: `${type.folder}/${id}`, data: filledDraft(type, values) };
  return renderToStaticMarkup(
    createElement(View, { entry, context: { content, href: (path: string) => path, today } }),
  );
}

// When a duty recurs decides what its view draws; until then the preview says that it has to wait.
const waiting: readonly TypeName[] = ["duty"];

test.each(viewed.filter((name) => !waiting.includes(name)))(
  "an empty %s is drawn, with nothing invented in it",
  (name) => {
    const words = drawn(name, {}).replace(/<[^>]*>/g, "|");
    expect(words).toMatch(/（未填）|还没有到上榜日期/);
    expect(words.match(/9\d{3}(?:年|-)|\d{6,}天|NaN|undefined/g)).toBeNull();
  },
);

test.each(viewed)("a complete %s is drawn as it is on its page", (name) => {
  const entry = content.all(name)[0];
  if (!entry) return;
  const View = entryViews[name] as unknown as ComponentType<{ entry: unknown; context: unknown }>;
  const page = createElement(View, { entry, context: { content, href: (path: string) => path, today } });
  expect(drawn(name, entry.data as Record<string, unknown>)).toBe(renderToStaticMarkup(page));
});

test("a new step that is still blank says so, and its blank unit goes", () => {
  const draft = filledDraft(contentType("case"), { steps: [{ step: "受理", day: "", unit: "" }] });
  expect(draft["steps"]).toEqual([{ step: "受理", day: BLANK_DAY, note: "（未填）" }]);
});

test("what staff wrote is shown as written, also where it is still refused", () => {
  const draft = filledDraft(contentType("meeting"), {
    title: "停".repeat(70),
    day: "2026-11-20",
    present: 12,
  });
  expect(draft).toMatchObject({ title: "停".repeat(70), day: "2026-11-20", present: 12 });
});

test("a value of the wrong kind does not reach the view", () => {
  const draft = filledDraft(contentType("meeting"), { day: "昨天", present: "十二", agenda: "无" });
  expect(draft["day"]).toBe(BLANK_DAY);
  expect(draft["present"]).toBeUndefined();
  expect(draft["agenda"]).toEqual([{ title: "（未填）", takesEffect: false }]);
});
