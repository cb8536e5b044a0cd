import type { Page } from "playwright-core";

/** Controls that Tab did not come to, came to out of sight, or left without a mark. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const count = await watchFocus(page);
  await pressTab(page, count + 3);
  // A chart that came into view brought buttons of its own.
  const more = (await countControls(page)) - count;
  if (more > 0) await pressTab(page, more);
  return page.evaluate(() => {
    const { missed, faults } = window as unknown as { missed: Set<HTMLElement>; faults: string[] };
    const names = [...missed].map((one) => `not reached: ${(one.textContent ?? "").trim().slice(0, 20)}`);
    return [...new Set([...faults, ...names])];
  });
}

const CONTROLS =
  "a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

/** Presses Tab that often; the browser takes the presses in their order without being waited for at each. */
async function pressTab(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  const press = () => [
    session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }),
    session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }),
  ];
  await Promise.all(Array.from({ length: times }, press).flat());
  await session.detach();
}

function countControls(page: Page): Promise<number> {
  return page.evaluate(
    (controls) =>
      Array.from(document.querySelectorAll<HTMLElement>(controls)).filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0,
      ).length,
    CONTROLS,
  );
}

/** Notes in the page what focus comes to; returns how many controls there are. */
function watchFocus(page: Page): Promise<number> {
  return page.evaluate((selector) => {
    const controls = Array.from(document.querySelectorAll<HTMLElement>(selector)).filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0,
    );
    const told = window as unknown as { missed: Set<HTMLElement>; faults: string[] };
    told.missed = new Set(controls);
    told.faults = [];
    addEventListener("focusin", ({ target }) => {
      const one = target as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      const name = (one.textContent ?? "").trim().slice(0, 20) || one.tagName;
      if (document.activeElement !== one) return;
      told.missed.delete(one);
      if ((outlineStyle === "none" || outlineWidth === "0px") && boxShadow === "none")
        told.faults.push(`no mark on ${name}`);
      const box = one.getBoundingClientRect();
      if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth)
        told.faults.push(`out of sight: ${name}`);
    });
    return controls.length;
  }, CONTROLS);
}
