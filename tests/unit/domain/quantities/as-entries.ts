import type { CheckDefinition, Claim } from "../../../../src/domain/quantities/checks/definition.ts";
import { formatQuantity } from "../../../../src/domain/quantities/format-quantity.ts";
import type { FigureRow, PublishedFigure } from "../../../../src/domain/quantities/published-figure.ts";

/** The number of the entry that holds a row of the fixture: 004-17 is SZ-2020-04017. */
export function entryId(rowId: string): string {
  const [source = "", number = ""] = rowId.split("-");
  return `SZ-2020-${source.slice(1)}${number.padStart(3, "0")}`;
}

/** A row of the fixture as the values of an entry, the number written out as prose has it. */
export function entryValues(row: FigureRow, { quantities, unit, date }: PublishedFigure): Values {
  const written = quantities.map((one) =>
    one.qualifier === "redacted" ? `20xx多${unit}` : formatQuantity(one, unit),
  );
  return {
    id: entryId(row.id),
    title: row.label,
    written: date === undefined ? written : [date],
    kind: row.kind,
    scope: row.scope,
    source: { title: row.source },
    ...(row.note === undefined ? {} : { note: row.note }),
  };
}

/** A check of the fixture as the values of an entry. */
export function checkValues(check: CheckDefinition): Values {
  const { id, title, kind, reading = "strict", assumes } = check;
  const common = { id, title, kind, reading, ...(assumes === undefined ? {} : { assumes }) };
  switch (check.kind) {
    case "usable":
      return { ...common, figures: ids(check.figure) };
    case "within":
      return { ...common, figures: ids(check.figure), ...stated(check.bounds) };
    case "equal":
      return { ...common, figures: ids(check.figures) };
    case "streak":
      return {
        ...common,
        figures: ids(check.from),
        against: ids(check.length),
        publishedOn: check.publishedOn,
      };
    case "implied-whole":
      return { ...common, figures: ids(check.part), against: ids(check.share), ...stated(check.stated) };
    case "share":
      return {
        ...common,
        figures: ids(check.part),
        ...(check.whole === undefined ? {} : { against: ids(check.whole) }),
        ...stated(check.stated),
      };
    case "ratio":
      return {
        ...common,
        figures: ids(check.of),
        against: ids(check.per),
        unit: check.unit,
        ...stated(check.stated),
        ...usual(check.expected),
      };
    default:
      return {
        ...common,
        figures: ids(check.of),
        ...stated(check.stated),
        ...("smallCellsBelow" in check ? { vulnerable: true } : {}),
      };
  }
}

function ids(of: string | readonly string[]): string[] {
  return [of].flat().map(entryId);
}

function stated(bounds: string | Claim | undefined): Values {
  if (bounds === undefined) return {};
  return typeof bounds === "string" ? { stated: entryId(bounds) } : { claim: inWords(bounds) };
}

/** What is usual is always told in words; the fixture once names a figure, the 30 to 50 households of a lead. */
function usual(bounds: string | Claim | undefined): Values {
  if (bounds === undefined) return {};
  return { usual: typeof bounds === "string" ? { words: "30～50户", value: "30-50" } : inWords(bounds) };
}

function inWords({ words, low = 0, high }: Claim): { words: string; value: string } {
  if (high === undefined) return { words, value: `${low}以上` };
  return { words, value: low === high ? String(low) : `${low}-${high}` };
}

type Values = Record<string, unknown>;
