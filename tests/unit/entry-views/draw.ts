import { createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { contentType, type DataByType, type Entry, type TypeName } from "../../../src/content-types/index.ts";
import { makeContent } from "../../../src/domain/content.ts";
import { entryViews } from "../../../src/entry-views/index.ts";

/** An entry whose values have passed the real schema. */
export function entryOf<Name extends TypeName>(type: Name, values: Record<string, unknown>): Entry<Name> {
  const data = contentType(type).schema.parse(values) as DataByType[Name];
  const id = String(values["id"] ?? type);
  return { type, id, file: `${contentType(type).folder}/${id}`, data };
}

/** An entry's page body as HTML, beside the other entries; the site stands under `/sub`. */
export function draw(entry: Entry, others: readonly Entry[] = [], today = "2024-06-24"): string {
  const View = entryViews[entry.type] as unknown as ComponentType<{ entry: Entry; context: unknown }>;
  const content = makeContent([...others, entry]);
  const context = { content, href: (path: string) => `/sub${path}`, today };
  return renderToStaticMarkup(createElement(View, { entry, context }));
}

/** What is read: the HTML without its tags. */
export function words(html: string): string {
  return html.replace(/<[^>]+>/g, "");
}

export const aCase = (values: Record<string, unknown> = {}) =>
  entryOf("case", {
    id: "LJ-2024-0001",
    title: "车棚灯不亮",
    received: "2024-06-03",
    channel: "window",
    category: "facilities",
    urgency: "normal",
    place: "north",
    summary: "灯坏了。",
    workflow: "standard",
    tier: "self",
    unit: "property",
    steps: [{ step: "受理", day: "2024-06-03", note: "已登记。" }],
    ...values,
  });

export const anExposure = (values: Record<string, unknown> = {}) =>
  entryOf("exposure", {
    id: "BG-2024-0001",
    title: "北门车棚飞线充电",
    category: "wiring",
    place: "north",
    location: "车棚",
    day: "2024-06-10",
    description: "从窗口拉线充电。",
    rule: "小区公约第五条",
    warned: "2024-06-11",
    correctBy: "2024-06-14",
    handling: "已劝导两次。",
    published: "2024-06-15",
    expires: "2024-06-30",
    cleared: true,
    ...values,
  });

export const boardSettings = entryOf("boards", {
  exposures: { on: true, days: 15, households: 30 },
  honours: { noticeDays: 7 },
  objections: [{ kind: "exposure", amount: 3, unit: "working-days" }],
  retention: [{ type: "exposure", amount: 1, unit: "years" }],
});

export const aMeeting = (values: Record<string, unknown> = {}) =>
  entryOf("meeting", {
    id: "YS-2024-0001",
    title: "六月议事会",
    kind: "council",
    state: "held",
    day: "2024-06-05",
    venue: "睦邻客厅",
    agenda: [
      {
        title: "换灯",
        method: "hands",
        eligible: 18,
        inFavour: 15,
        against: 2,
        abstained: 1,
        result: "passed",
      },
      { title: "通报停水", result: "informed" },
    ],
    ...values,
  });

export const aResolution = (values: Record<string, unknown> = {}) =>
  entryOf("resolution", {
    id: "JY-2024-0001",
    title: "更换车棚灯",
    meeting: "YS-2024-0001",
    agendaItem: 1,
    decision: "换成节能灯。",
    unit: "property",
    role: "项目经理",
    due: "2024-06-30",
    ...values,
  });
