import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/**
 * Opens each address in one of two windows, since two processors are usual, and gives what `look` found there, in
 * the order of the addresses.
 */
export async function walk<Found>(
  browser: Browser,
  { base, addresses, options, look }: Walk<Found>,
): Promise<Found[]> {
  const found: Found[] = [];
  const rest = [...addresses.entries()];
  await Promise.all([oneWindow(), oneWindow()]);
  return found;

  async function oneWindow(): Promise<void> {
    const context = await browser.newContext({
      locale: "zh-CN",
      reducedMotion: "reduce",
      serviceWorkers: "block",
      viewport: PHONE,
      ...options,
    });
    const page = await context.newPage();
    for (let next = rest.shift(); next; next = rest.shift()) {
      // What the headers that the office sends keep from being drawn or run.
      const refused: string[] = [];
      const listen = (message: { text(): string }) => {
        if (/Content Security Policy/.test(message.text())) refused.push(message.text());
      };
      page.on("console", listen);
      await page.goto(base + next[1]);
      found[next[0]] = await look(page, next[1], refused);
      page.off("console", listen);
    }
    await context.close();
  }
}

export const PHONE = { width: 390, height: 844 };

interface Walk<Found> {
  readonly base: string;
  readonly addresses: readonly string[];
  readonly options?: BrowserContextOptions;
  /** `refused`: what the policy of the site kept out, growing. */
  readonly look: (page: Page, address: string, refused: readonly string[]) => Promise<Found>;
}
