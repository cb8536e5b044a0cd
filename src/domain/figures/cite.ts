import { formatDay } from "../calendar/format-day.ts";
import { countedWithUnit } from "./measured.ts";
import type { Figure, FigureValue } from "./figure.ts";

/** How to cite a figure: after GB/T 7714—2015 as an online data set, and as a plain line for a report. */
export function citations(figure: Figure, counted: FigureValue, where: CitedPlace): Citations {
  const { host, site, address } = where;
  const value = countedWithUnit(figure, counted);
  return {
    standard: `${host}. ${figure.name}[DS/OL]//${site}. (${counted.asOf})[引用日期]. ${address}.`,
    plain: `${figure.name} ${value}（${formatDay(counted.from)}至${formatDay(counted.to)}），${host}，${site}，数据截至${formatDay(counted.asOf)}，${address}`,
  };
}

export interface Citations {
  readonly standard: string;
  readonly plain: string;
}

/** Where a figure stands: publisher, name of the site, address of the figure. */
export interface CitedPlace {
  readonly host: string;
  readonly site: string;
  readonly address: string;
}
