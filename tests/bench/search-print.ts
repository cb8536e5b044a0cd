import type { Needed } from "./measured-run.ts";

/** What indexing and asking one corpus in one way took. The first query loads the engine. */
export interface Measured {
  readonly name: "portal" | "plain";
  readonly size: number;
  readonly index: Needed;
  readonly edit: Needed;
  readonly indexBytes: number;
  readonly wire: readonly { readonly bytes: number; readonly requests: number }[];
  readonly filters: { readonly bytes: number };
  readonly ms: readonly number[];
  /** At 4x: milliseconds until the answer, and those that the page's thread worked. */
  readonly slowed: readonly { readonly ms: number; readonly busy: number }[];
  readonly score: { readonly found: number; readonly right: number; readonly wanted: number };
}

/** Prints a table, a column for each way and size, and the portal's share of what Pagefind as it comes needs. */
export function printSearch(columns: readonly Measured[]): void {
  const table = [
    ["", ...columns.map(({ size, name }) => `${size} ${name === "portal" ? "portal" : "Pagefind"}`)],
    ...ROWS.map(({ label, of, digits }) => [label, ...columns.map((one) => number(of(one), digits))]),
  ];
  console.log();
  for (const [label, ...cells] of table)
    console.log(`${label!.padEnd(44)}${cells.map((cell) => cell.padStart(16)).join("")}`);
  for (const ours of columns.filter(({ name }) => name === "portal")) {
    const theirs = columns.find(({ name, size }) => name === "plain" && size === ours.size);
    if (!theirs) continue;
    console.log(`\nPortal / Pagefind as it comes at ${ours.size} cases (below 1: the portal needs less)`);
    for (const { label, of } of ROWS.filter(({ isShare }) => !isShare))
      console.log(`  ${label.padEnd(42)}${number(of(ours) / of(theirs), 2).padStart(8)}`);
  }
}

const later = <T>(all: readonly T[]) => all.slice(1);
const bytes = ({ wire }: Measured) => later(wire).map((one) => one.bytes / 1000);
const requests = ({ wire }: Measured) => later(wire).map((one) => one.requests);

const ROWS: readonly Row[] = [
  { label: "index, MB on disk", of: ({ indexBytes }) => indexBytes / 1e6, digits: 1 },
  { label: "index, s", of: ({ index }) => index.wall, digits: 1 },
  { label: "index, s of processor", of: ({ index }) => index.cpu, digits: 1 },
  { label: "index, peak MB of all processes", of: ({ index }) => index.peak, digits: 0 },
  { label: "after one edit, s", of: ({ edit }) => edit.wall, digits: 1 },
  { label: "after one edit, s of processor", of: ({ edit }) => edit.cpu, digits: 1 },
  { label: "engine and first query, KB", of: ({ wire }) => wire[0]!.bytes / 1000, digits: 1 },
  { label: "engine and first query, requests", of: ({ wire }) => wire[0]!.requests, digits: 0 },
  { label: "filters when opened, KB", of: ({ filters }) => filters.bytes / 1000, digits: 1 },
  { label: "later queries, KB median", of: (one) => at(bytes(one), 0.5), digits: 1 },
  { label: "later queries, KB p95", of: (one) => at(bytes(one), 0.95), digits: 1 },
  { label: "later queries, requests median", of: (one) => at(requests(one), 0.5), digits: 0 },
  { label: "later queries, requests p95", of: (one) => at(requests(one), 0.95), digits: 0 },
  { label: "at 1x, ms median", of: ({ ms }) => at(later(ms), 0.5), digits: 0 },
  { label: "at 1x, ms p95", of: ({ ms }) => at(later(ms), 0.95), digits: 0 },
  { label: "at 4x, ms median", of: ({ slowed }) => at(slowedMs(slowed), 0.5), digits: 0 },
  { label: "at 4x, ms p95", of: ({ slowed }) => at(slowedMs(slowed), 0.95), digits: 0 },
  {
    label: "of it the page's thread is busy, ms median",
    of: ({ slowed }) => at(busyMs(slowed), 0.5),
    digits: 0,
  },
  {
    label: "of it the page's thread is busy, ms p95",
    of: ({ slowed }) => at(busyMs(slowed), 0.95),
    digits: 0,
  },
  { label: "recall", of: ({ score }) => score.right / score.wanted, digits: 3, isShare: true },
  { label: "precision", of: ({ score }) => score.right / score.found, digits: 3, isShare: true },
];

function slowedMs(slowed: Measured["slowed"]): number[] {
  return later(slowed).map(({ ms }) => ms);
}

function busyMs(slowed: Measured["slowed"]): number[] {
  return later(slowed).map(({ busy }) => busy);
}

function number(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : "–";
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

interface Row {
  readonly label: string;
  readonly of: (measured: Measured) => number;
  readonly digits: number;
  /** Not measured for Pagefind as it comes, which finds by words and cannot be held to runs of characters here. */
  readonly isShare?: boolean;
}
