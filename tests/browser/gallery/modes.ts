/** A way of looking at a page. */
export interface Mode {
  readonly name: string;
  readonly width: number;
  readonly dark?: boolean;
  /** What the reading aids keep in the browser. */
  readonly aids?: Readonly<Record<string, string>>;
  /** Drawn as paper, A4 at 96 dpi. */
  readonly print?: boolean;
}

export const MODES: readonly Mode[] = [
  { name: "手机390", width: 390 },
  { name: "电脑1280", width: 1280 },
  { name: "小手机360", width: 360 },
  { name: "平板768", width: 768 },
  { name: "大字390", width: 390, aids: { type: "large" } },
  { name: "深色390", width: 390, dark: true },
  { name: "黄底黑字390", width: 390, aids: { contrast: "black-on-yellow" } },
  { name: "黑底黄字390", width: 390, aids: { contrast: "yellow-on-black" } },
  { name: "打印A4", width: 794, print: true },
];
