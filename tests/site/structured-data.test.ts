import { expect, inject, test } from "vitest";
import { builtPages } from "../support/site-files.ts";

const pages = builtPages(inject("demoSite"));

/**
 * Properties without which search engines pass a description over: Google's lists for BreadcrumbList, Event and
 * Dataset, and schema.org's own expectations for GovernmentService.
 */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name", "item"],
  Event: ["name", "startDate", "location", "eventStatus"],
  Place: ["name"],
  GovernmentService: ["name", "serviceType", "provider", "availableChannel"],
  GovernmentOrganization: ["name"],
  ServiceChannel: ["serviceLocation"],
  Dataset: ["name", "description", "license", "creator", "distribution"],
  DataDownload: ["contentUrl", "encodingFormat"],
};

/** What is missing or malformed in a description and all within it. */
function faults(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => faults(one, `${path}[${index}]`));
  if (value === null || typeof value !== "object") return [];
  const one = value as Record<string, unknown>;
  const type = one["@type"];
  const here = typeof type === "string" ? `${path}${type}` : path;
  const missing = (REQUIRED[String(type)] ?? [])
    .filter((name) => one[name] === undefined || one[name] === "" || String(one[name]).length === 0)
    .map((name) => `${here}.${name} is missing`);
  const days = Object.entries(one)
    .filter(([name, day]) => name.endsWith("Date") && !DATE.test(String(day)))
    .map(([name, day]) => `${here}.${name} is no date: ${String(day)}`);
  const inner = Object.entries(one).flatMap(([name, part]) => faults(part, `${here}.${name}.`));
  return [...missing, ...days, ...inner];
}

const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\+08:00)?$/;

test("a description without what search engines ask for is noticed", () => {
  expect(faults({ "@type": "Event", name: "议事会", startDate: "14.7.2020" })).toEqual([
    "Event.location is missing",
    "Event.eventStatus is missing",
    "Event.startDate is no date: 14.7.2020",
  ]);
  expect(
    faults({ "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", position: 1 }] }),
  ).toHaveLength(2);
});

test("meetings, activities, services, the open data and the way to each page are described in full", () => {
  const counts: Record<string, number> = {};
  const found: string[] = [];
  for (const { address, root } of pages) {
    for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
      const described = JSON.parse(script.textContent) as Record<string, unknown>;
      expect(described["@context"], address).toBe("https://schema.org");
      const type = String(described["@type"]);
      expect(Object.keys(REQUIRED), address).toContain(type);
      counts[type] = (counts[type] ?? 0) + 1;
      found.push(...faults(described).map((fault) => `${address} ${fault}`));
    }
  }
  expect(found).toEqual([]);
  expect(Object.keys(counts).sort()).toEqual(["BreadcrumbList", "Dataset", "Event", "GovernmentService"]);
  const of = (pattern: RegExp) => pages.filter(({ address }) => pattern.test(address)).length;
  expect(counts["Event"]).toBe(of(/^\/(meetings|activities)\/[A-Z]+-[^/]+\/$/));
  expect(counts["GovernmentService"]).toBe(of(/^\/services\/[^/]+\/$/));
});

test("what search engines are kept from describes itself to none", () => {
  const hidden = pages.filter(({ root }) =>
    /noindex/.test(root.querySelector('meta[name="robots"]')?.getAttribute("content") ?? ""),
  );
  expect(hidden.some(({ address }) => address.startsWith("/exposures/"))).toBe(true);
  expect(hidden.filter(({ root }) => root.querySelector('script[type="application/ld+json"]'))).toEqual([]);
});

test("every page says in its own head what it is called and what stands in it", () => {
  const poor = pages.filter(({ address, root }) => {
    if (address.startsWith("/embed/")) return false;
    const said = ["og:title", "og:description", "og:type", "og:site_name"].map((name) =>
      root.querySelector(`meta[property="${name}"]`)?.getAttribute("content"),
    );
    return (
      said.some((one) => !one) || !root.querySelector('meta[name="description"]')?.getAttribute("content")
    );
  });
  expect(poor.map(({ address }) => address)).toEqual([]);
});
