import type { DataByType, Entry, TypeName } from "../../content-types/index.ts";
import { objectionStatus } from "../boards/objections.ts";
import { statusName, statusOf } from "../cases/index.ts";
import { resolutionStatus, resolutionStatusName } from "../cases/resolution-progress.ts";
import type { Content } from "../content.ts";
import { orderState, orderWords } from "../orders/order-turns.ts";
import { meetingStatus, meetingStatusName } from "../meetings/index.ts";
import { choiceWord } from "../text/choice-word.ts";
import type { SearchRecord } from "./record.ts";

/** What an entry can be narrowed by, and its day. */
export function factsOf(entry: Entry, content: Content, today: string): Facts {
  const facts = (byType[entry.type] as FactsOf<TypeName> | undefined)?.(entry.data, content, today);
  return facts ?? { day: "" };
}

const byType: { [Name in TypeName]?: FactsOf<Name> } = {
  case: (data, content, today) => ({
    day: data.received,
    status: statusName(statusOf(data, content, today)),
    category: content.nameOf({ vocabulary: "categories" }, data.category),
    place: estateName(data.place, content),
  }),
  meeting: (data, content, today) => ({
    day: data.day,
    status: meetingStatusName(meetingStatus(data, content.find("meeting-kind", data.kind)?.data, today)),
    category: content.nameOf({ entry: "meeting-kind" }, data.kind),
    place: estateName(data.place, content),
  }),
  resolution: (data, content, today) => ({
    day: content.find("meeting", data.meeting)?.data.day ?? data.due,
    status: resolutionStatusName(resolutionStatus(data, today)),
  }),
  honour: (data, content) => ({
    day: data.day,
    category: content.nameOf({ vocabulary: "honourCategories" }, data.category),
    place: estateName(data.place, content),
  }),
  exposure: (data, content) => ({
    day: data.published,
    status: "限期整改",
    category: content.nameOf({ vocabulary: "exposureCategories" }, data.category),
    place: estateName(data.place, content),
  }),
  objection: (data, content, today) => ({
    day: data.received,
    status: { decided: "已答复", open: "核实中", late: "超期未答复" }[objectionStatus(data, content, today)],
    category: choiceWord("objection", "kind", data.kind),
  }),
  activity: (data, content) => ({
    day: data.day,
    status: choiceWord("activity", "state", data.state),
    place: estateName(data.place, content),
  }),
  duty: (data, content) => ({
    day: data.since,
    category: content.nameOf({ vocabulary: "statutoryItems" }, data.item),
  }),
  disclosure: (data, content) => ({
    day: data.day,
    category: content.nameOf({ entry: "duty" }, data.duty),
  }),
  order: (data, content, today) => ({
    day: data.raised,
    status: orderWords[orderState(data, today)],
    category: content.nameOf({ vocabulary: "serviceCategories" }, data.category),
    place: estateName(data.place, content),
  }),
  listing: (data, content) => ({
    day: data.day,
    status: choiceWord("listing", "kind", data.kind),
    category: content.nameOf({ vocabulary: "serviceCategories" }, data.category),
    place: estateName(data.place, content),
  }),
  agreement: (data) => ({ day: data.day }),
  // The day something was last looked at is not its own: a telephone number is not newer than a case.
  service: (data, content) => ({
    day: "",
    category: content.nameOf({ vocabulary: "serviceCategories" }, data.category),
  }),
  tally: (data) => ({ day: data.day }),
  "month-return": (data) => ({ day: data.day }),
  assessment: (data, content) => ({
    day: data.day,
    category: content.nameOf({ vocabulary: "assessmentKinds" }, data.kind),
  }),
  notice: (data) => ({ day: data.day }),
  "published-figure": (data) => ({ day: data.source.day ?? "" }),
  release: (data) => ({ day: data.day, status: choiceWord("release", "state", data.state) }),
  press: (data) => ({ day: data.day }),
  page: (data) => ({ day: data.updated }),
  team: (data) => ({ day: data.founded ?? "" }),
  place: (data, content) => ({
    day: "",
    category: content.nameOf({ vocabulary: "placeKinds" }, data.kind),
    place: estateName(data.parent, content) ?? (data.parent && !data.parts ? data.name : undefined),
  }),
  role: (data, content) => ({
    day: "",
    category: content.nameOf({ vocabulary: "roleKinds" }, data.kind),
    place: estateName(data.places[0], content),
  }),
  organisation: (data, content) => ({
    day: "",
    category: content.nameOf({ vocabulary: "organisationKinds" }, data.kind),
  }),
};

/** The estate a place lies in: the place one step below the community. Undefined for the community itself. */
function estateName(id: string | undefined, content: Content): string | undefined {
  const seen = new Set<string>();
  let place = id === undefined ? undefined : content.find("place", id);
  while (place?.data.parent !== undefined && !seen.has(place.id)) {
    seen.add(place.id);
    const parent = content.find("place", place.data.parent);
    if (parent?.data.parent === undefined) return place.data.name;
    place = parent;
  }
  return undefined;
}

type Facts = Pick<SearchRecord, "day" | "status" | "category" | "place">;
type FactsOf<Name extends TypeName> = (data: DataByType[Name], content: Content, today: string) => Facts;
