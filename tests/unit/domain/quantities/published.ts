import { readFileSync } from "node:fs";
import { readPublishedFigure, type FigureRow } from "../../../../src/domain/quantities/published-figure.ts";

const folder = new URL("../../../fixtures/quantities/", import.meta.url);

/** Reads one of the JSON fixtures of the published figures. */
export function readFixture<Data>(name: string): Data {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Data;
}

export const rows = readFixture<FigureRow[]>("published-figures.json");
export const figures = new Map(rows.map((row) => [row.id, readPublishedFigure(row)]));
