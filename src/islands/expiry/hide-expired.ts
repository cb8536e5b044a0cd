/**
 * Hides exposures whose term has ended in the reader's time, in case the site was not built since; says so.
 * `data-until` is the last day of showing, `YYYY-MM-DD` in China. A whole page keeps a heading. What stands in its
 * place is as high, so that nothing below jumps under the reader's finger.
 */
export function hideExpired(root: ParentNode, today: string): void {
  for (const shown of root.querySelectorAll<HTMLElement>("[data-until]")) {
    if ((shown.dataset["until"] ?? "") >= today) continue;
    const note = document.createElement("p");
    note.className = "empty";
    note.textContent = "这条曝光已经到期，内容不再显示。网站还没有更新，可以打页面底部的电话提醒社区。";
    const instead = document.createElement(shown.localName);
    instead.className = "stack";
    instead.style.minHeight = `${shown.offsetHeight}px`;
    if (shown.localName !== "li") {
      document.title = "曝光已到期";
      instead.append(Object.assign(document.createElement("h1"), { textContent: document.title }));
    }
    instead.append(note);
    shown.replaceWith(instead);
  }
}

/** Today in China, whatever the reader's clock is set to. */
export function todayInChina(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}
