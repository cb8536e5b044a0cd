/** Measure words that count the same thing, so that 509人 may be a part of 1373名. */
const ALIKE: readonly (readonly string[])[] = [
  ["名", "人", "位"],
  ["场", "场次"],
];

/** Says in Chinese that two figures are counted in different units; nothing when they are counted alike. */
export function unitWarning(units: readonly string[], others: readonly string[]): string[] {
  const counted = [...units, ...others].map((unit) => unit.split("/")[0] ?? "");
  const first = counted[0] ?? "";
  const alike = ALIKE.find((group) => group.includes(first)) ?? [first];
  const other = counted.find((unit) => !alike.includes(unit));
  return other === undefined ? [] : [`单位不同（${first}、${other}），可能不是同一口径。`];
}
