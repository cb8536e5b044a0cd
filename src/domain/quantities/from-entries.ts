import type { FigureCheckData, PublishedFigureData } from "../../content-types/index.ts";
import type { CheckDefinition, Claim, Ids } from "./checks/definition.ts";
import { parseQuantity } from "./parse-quantity.ts";
import { FigureError, type PublishedFigure } from "./published-figure.ts";
import { intervalOf } from "./quantity.ts";

/** Reads an entry as a figure. Throws FigureError for what is written in a way that cannot be read. */
export function figureOfEntry(data: PublishedFigureData): PublishedFigure {
  const { id, title, written, kind, scope, source, note } = data;
  const about = {
    id,
    label: title,
    kind,
    scope,
    source: source.title,
    ...(note === undefined ? {} : { note }),
  };
  if (kind === "date") return { ...about, unit: "", quantities: [], date: dateOf(id, written) };
  const read = written.map((text) => {
    const found = parseQuantity(text);
    if (!found) throw new FigureError(id, `“${text}”读不成一个数`);
    return found;
  });
  const quantities = read.map(({ quantity }) => quantity);
  const unit = read[read.length - 1]?.unit ?? "";
  if (kind === "rate" && quantities.some((one) => "value" in one && one.value > 1)) {
    throw new FigureError(id, `比率“${written.join("、")}”大于100%，百分数要写百分号`);
  }
  return { ...about, unit, quantities };
}

/** Reads an entry as a check. Throws FigureError when it lacks a figure that its kind needs. */
export function checkOfEntry(data: FigureCheckData): CheckDefinition {
  const { id, title, kind, figures, against, stated, claim, usual, assumes, reading } = data;
  const common = { id, title, reading, ...(assumes === undefined ? {} : { assumes }) };
  const bounds = stated ?? (claim && claimOf(id, claim));
  const comparison = {
    ...(bounds === undefined ? {} : { stated: bounds }),
    ...(usual ? { expected: claimOf(id, usual) } : {}),
  };
  const first = figures[0] ?? "";
  const other = () => needed(id, against?.[0], "“除以或对照的数”没有填");
  switch (kind) {
    case "sum":
      return {
        ...common,
        kind,
        of: figures,
        ...comparison,
        ...(data.vulnerable ? { smallCellsBelow: 5 } : {}),
      };
    case "product":
      return { ...common, kind, of: figures, ...comparison };
    case "equal":
      return { ...common, kind, figures: [first, needed(id, figures[1], "“哪几个数”要填两个")] };
    case "within":
      return { ...common, kind, figure: first, bounds: needed(id, bounds, "范围没有填") };
    case "share":
      return { ...common, kind, part: figures, ...(against ? { whole: against } : {}), ...comparison };
    case "ratio":
      return {
        ...common,
        kind,
        of: figures,
        per: several(other(), against),
        unit: data.unit ?? "",
        ...comparison,
      };
    case "implied-whole":
      return { ...common, kind, part: first, share: other(), ...comparison };
    case "streak": {
      const publishedOn = needed(id, data.publishedOn, "“原文哪天登的”没有填");
      return { ...common, kind, from: first, length: other(), publishedOn };
    }
    case "usable":
      return { ...common, kind, figure: first };
  }
}

function dateOf(id: string, written: readonly string[]): string {
  const [text = ""] = written;
  const parts = /^(\d{4})(?:年|-)?(?:(\d{1,2})(?:月|-)?)?(?:(\d{1,2})日?)?$/.exec(text);
  if (!parts) throw new FigureError(id, `日期“${text}”要写成2019年11月或2020-05-20`);
  return parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
}

function claimOf(id: string, { words, value }: { words: string; value: string }): Claim {
  const interval = (() => {
    const found = parseQuantity(value);
    return found && intervalOf(found.quantity);
  })();
  if (!interval) throw new FigureError(id, `“${value}”读不成一个数`);
  const { low, high } = interval;
  return { words, low, ...(high === Infinity ? {} : { high }) };
}

function needed<Value>(id: string, value: Value | undefined, problem: string): Value {
  if (value === undefined) throw new FigureError(id, problem);
  return value;
}

function several(first: string, all: readonly string[] = []): Ids {
  return all.length > 1 ? all : first;
}
