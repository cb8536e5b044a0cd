import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { calendarEvent, type CalendarEvent } from "../feeds/index.ts";

/** What the descriptions for search engines need to know of the site. */
export interface StructuredInput {
  readonly content: Content;
  /** The address of a path, whole when the site knows where it stands. */
  readonly addressOf: (path: string) => string;
}

/** A description by the vocabulary of https://schema.org, as JSON-LD. */
export type Described = Readonly<Record<string, unknown>>;

/** Where a page stands (https://schema.org/BreadcrumbList); `trail` runs from below the home page to the page. */
export function breadcrumbList(
  trail: readonly (readonly [name: string, path: string])[],
  { addressOf }: StructuredInput,
): Described {
  return {
    "@context": SCHEMA,
    "@type": "BreadcrumbList",
    itemListElement: [["首页", "/"] as const, ...trail].map(([name, path], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: addressOf(path),
    })),
  };
}

/** What an entry is to a search engine: an Event, a GovernmentService, or nothing of its own. */
export function describedEntry(entry: Entry, input: StructuredInput): Described | undefined {
  if (entry.type === "service") return service(entry as Entry<"service">, input);
  if (entry.type !== "meeting" && entry.type !== "activity") return undefined;
  const movedFrom =
    entry.type === "meeting" ? (entry as Entry<"meeting">).data.moves?.at(-1)?.from : undefined;
  return event(calendarEvent(entry as Entry<"meeting"> | Entry<"activity">, input.content), movedFrom, input);
}

/** Open data as a Dataset (https://schema.org/Dataset), each file a DataDownload. */
export function dataset(data: DatasetInput, input: StructuredInput): Described {
  const { addressOf } = input;
  const site = input.content.settings("site");
  return {
    "@context": SCHEMA,
    "@type": "Dataset",
    name: `${site.community}${data.name}`,
    description: data.description,
    url: addressOf("/data/"),
    inLanguage: "zh-CN",
    isAccessibleForFree: true,
    dateModified: data.day,
    ...(site.licence ? { license: site.licence.path } : {}),
    creator: organisation(input),
    distribution: data.files.map(({ title, path, mediaType }) => ({
      "@type": "DataDownload",
      name: title,
      encodingFormat: mediaType,
      contentUrl: addressOf(path),
    })),
  };
}

export interface DatasetInput {
  readonly name: string;
  readonly description: string;
  readonly day: string;
  readonly files: readonly { readonly title: string; readonly path: string; readonly mediaType: string }[];
}

const SCHEMA = "https://schema.org";

function organisation({ content, addressOf }: StructuredInput): Described {
  const { host, phone } = content.settings("site");
  return {
    "@type": "GovernmentOrganization",
    name: host,
    url: addressOf("/"),
    ...(phone ? { telephone: phone } : {}),
  };
}

function event(one: CalendarEvent, movedFrom: string | undefined, input: StructuredInput): Described {
  const { community, address } = input.content.settings("site");
  const state = one.isCancelled
    ? "EventCancelled"
    : movedFrom === undefined
      ? "EventScheduled"
      : "EventRescheduled";
  return {
    "@context": SCHEMA,
    "@type": "Event",
    name: one.title,
    startDate: moment(one.day, one.start),
    ...(one.end === undefined || one.start === undefined || one.end <= one.start
      ? {}
      : { endDate: moment(one.day, one.end) }),
    ...(movedFrom === undefined ? {} : { previousStartDate: movedFrom }),
    eventStatus: `${SCHEMA}/${state}`,
    eventAttendanceMode: `${SCHEMA}/OfflineEventAttendanceMode`,
    location: { "@type": "Place", name: one.where, address: `${community} ${address ?? ""}`.trim() },
    ...(one.description ? { description: one.description } : {}),
    organizer: organisation(input),
    isAccessibleForFree: true,
    url: input.addressOf(one.path),
  };
}

function service({ id, data }: Entry<"service">, input: StructuredInput): Described {
  const { content, addressOf } = input;
  return {
    "@context": SCHEMA,
    "@type": "GovernmentService",
    name: data.name,
    serviceType: content.nameOf({ vocabulary: "serviceCategories" }, data.category),
    description: `谁可以办：${data.eligible}。收费：${data.fee}。多久办好：${data.duration}。`,
    url: addressOf(`/services/${id}/`),
    provider: {
      "@type": "GovernmentOrganization",
      name: content.nameOf({ entry: "organisation" }, data.unit),
    },
    serviceOperator: organisation(input),
    areaServed: { "@type": "AdministrativeArea", name: content.settings("site").community },
    availableChannel: {
      "@type": "ServiceChannel",
      serviceLocation: { "@type": "Place", name: data.where, description: data.hours },
      ...(data.phone ? { servicePhone: { "@type": "ContactPoint", telephone: data.phone } } : {}),
      ...(data.online ? { serviceUrl: data.online } : {}),
    },
  };
}

/** Days and times are those of China. */
function moment(day: string, time: string | undefined): string {
  return time === undefined ? day : `${day}T${time}:00+08:00`;
}
