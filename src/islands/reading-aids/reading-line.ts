/** A line across the page under the line of text that is pointed at, touched, or has the focus. */
export function readingLine(root: HTMLElement): () => void {
  const line = document.createElement("div");
  line.className = "reading-line no-print";
  line.setAttribute("aria-hidden", "true");
  const put = (y: number) => {
    line.style.transform = `translateY(${Math.round(y)}px)`;
  };
  const point = (event: PointerEvent) => put(event.clientY);
  const focus = (event: FocusEvent) => {
    if (event.target instanceof Element) put(event.target.getBoundingClientRect().bottom);
  };
  let isShown = false;

  return () => {
    const isWanted = root.dataset["line"] === "on";
    if (isWanted === isShown) return;
    isShown = isWanted;
    if (!isWanted) {
      line.remove();
      removeEventListener("pointermove", point);
      removeEventListener("pointerdown", point);
      removeEventListener("focusin", focus);
      return;
    }
    put(innerHeight / 2);
    document.body.append(line);
    addEventListener("pointermove", point, { passive: true });
    addEventListener("pointerdown", point, { passive: true });
    addEventListener("focusin", focus);
  };
}
