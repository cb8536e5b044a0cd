/** Said first of an entry that a program made: outside the site nothing else tells it from what happened. */
export function demoMark({ demo }: { readonly demo: boolean }): string {
  return demo ? "演示数据。" : "";
}
