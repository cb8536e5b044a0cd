import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { demoMark } from "../feeds/demo-mark.ts";
import { deadlineOf, statusName, statusOf } from "../cases/index.ts";
import { placeName } from "../text/place-name.ts";
import type { OpenFile } from "./open-file.ts";

/**
 * Cases in the field names of Open311 GeoReport v2, so that tools made for other cities can read them. What the
 * community does not record (coordinates, post codes) is null; of moments only the day is known, told as the
 * first minute of that day in China's time. `addressOf` gives the address of a path of this site.
 */
export function open311Files(
  content: Content,
  today: string,
  addressOf: (path: string) => string,
): OpenFile[] {
  const cases = [...content.all("case")].sort((a, b) => (a.id < b.id ? -1 : 1));
  const requests = cases.map((entry) => request(entry, content, today, addressOf));
  const services = content.settings("vocabulary").categories.map((item) => ({
    service_code: item.id,
    service_name: item.name,
    description: item.note ?? item.name,
    metadata: false,
    type: "batch",
    keywords: item.name,
    group: "社区事务",
  }));
  return [
    {
      path: "open311/requests.json",
      name: "open311-requests",
      title: "案件（Open311）",
      description: "全部案件，字段名按 Open311 GeoReport v2；只知道日期的时刻写成当天零点（北京时间）。",
      format: "json",
      rows: requests.length,
      text: lines(requests),
    },
    {
      path: "open311/services.json",
      name: "open311-services",
      title: "案件类别（Open311）",
      description: "案件的类别，字段名按 Open311 GeoReport v2。",
      format: "json",
      rows: services.length,
      text: lines(services),
    },
  ];
}

function request(
  { id, data }: Entry<"case">,
  content: Content,
  today: string,
  addressOf: (path: string) => string,
): object {
  const last = data.steps.reduce((latest, step) => (step.day >= latest.day ? step : latest));
  const updated = [data.closed, data.verdictDay, last.day].reduce<string>(
    (latest, day) => (day !== undefined && day > latest ? day : latest),
    data.received,
  );
  const { due } = deadlineOf(data, content);
  const picture = data.pictures?.[0]?.image;
  return {
    service_request_id: id,
    status: data.outcome ? "closed" : "open",
    status_notes: `${statusName(statusOf(data, content, today))}。${last.step}：${last.note}`,
    service_name: content.nameOf({ vocabulary: "categories" }, data.category),
    service_code: data.category,
    description: `${demoMark(data)}${data.title}。${data.summary}`,
    agency_responsible: content.nameOf({ entry: "organisation" }, data.unit),
    service_notice: data.reason ?? null,
    requested_datetime: startOf(data.received),
    updated_datetime: startOf(updated),
    expected_datetime: due === undefined ? null : startOf(due),
    address: [placeName(content, data.place), data.location].filter(Boolean).join(" "),
    address_id: data.place,
    zipcode: null,
    lat: null,
    long: null,
    media_url: picture === undefined ? null : addressOf(picture),
  };
}

function startOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}

function lines(items: readonly object[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
}
