import { contentType, type Entry, type TypeName } from "../../../../src/content-types/index.ts";
import { holidays } from "../../../../src/sample-content/holidays.ts";
import { meetingKinds } from "../../../../src/sample-content/meeting-kinds.ts";
import { vocabulary } from "../../../../src/sample-content/vocabulary.ts";

/** What every catalogue stands on: the words, the kinds of meetings, the calendar of 2024, three meetings. */
export const common = [
  entry("vocabulary", "vocabulary", vocabulary),
  ...meetingKinds.map((kind) => entry("meeting-kind", kind.id, kind)),
  entry("calendar", "calendar", { years: holidays.years.filter(({ year }) => year === 2024) }),
  entry("organisation", "committee", { id: "committee", name: "居委会", kind: "committee", duties: "办事" }),
  meeting("YS-2024-0001", { kind: "residents", day: "2024-09-26" }),
  meeting("YS-2024-0002", { kind: "residents", day: "2024-09-27", state: "cancelled" }),
  meeting("YS-2024-0003", { kind: "talk", day: "2024-09-27" }),
];

/** A row of the catalogue: funds, every month, within five working days. */
export function duty(values: Readonly<Record<string, unknown>>): Entry<"duty"> {
  const id = String(values["id"] ?? "funds");
  return entry("duty", id, {
    id,
    name: "经费",
    item: "funds",
    content: "收支",
    basis: "目录",
    publisher: "committee",
    audience: "居民",
    channel: "公开栏",
    responsible: "报账员",
    objections: "监督委员会",
    kept: 15,
    every: "month",
    within: 5,
    unit: "working-days",
    since: "2024-01-01",
    ...values,
  }) as unknown as Entry<"duty">;
}

/** A publication of 5 September 2024. */
export function disclosure(number: number, values: object): Entry {
  const id = `GK-2024-${String(number).padStart(4, "0")}`;
  return entry("disclosure", id, {
    id,
    title: "经费",
    duty: "funds",
    day: "2024-09-05",
    reviewed: "2024-09-04",
    unit: "committee",
    reviewer: "committee",
    body: "收支如下。",
    ...values,
  });
}

function meeting(id: string, values: object): Entry {
  const rest = { title: id, state: "held", venue: "议事亭", agenda: [{ title: "换灯" }] };
  return entry("meeting", id, { id, ...rest, ...values });
}

function entry<Name extends TypeName>(type: Name, id: string, values: object): Entry {
  const data = contentType(type).schema.parse(values);
  return { type, id, file: `${contentType(type).folder}/${id}`, data } as Entry;
}
