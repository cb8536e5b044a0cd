import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";

/** A plain http address that browsers do not trust as they trust localhost, like one in an office network. */
export const officeAddress = "http://office.lan/admin/";

/**
 * Serves the admin's files at `officeAddress` from inside the browser, with answers made up by the test in
 * the place of an office server. `change` alters a file's text on its way.
 */
export async function pretendOffice(
  page: Page,
  office: { files: string; answer: Answer; policy?: string; change?: (text: string) => string },
): Promise<void> {
  await page.route("http://office.lan/**", async (route) => {
    const url = new URL(route.request().url());
    const call = /^\/admin\/api\/(.*)$/.exec(url.pathname)?.[1];
    if (call !== undefined) {
      const { status = 200, json } = office.answer(call, route.request().postDataJSON() ?? {});
      return route.fulfill({ status, json });
    }
    const file = join(office.files, url.pathname.slice("/admin/".length) || "index.html");
    if (!existsSync(file)) return route.fulfill({ status: 404, body: "" });
    const headers = office.policy ? { "Content-Security-Policy": office.policy } : {};
    const text = readFileSync(file, "utf8");
    return route.fulfill({
      headers: { ...headers, "Content-Type": types[extname(file)] ?? "application/octet-stream" },
      body: office.change ? office.change(text) : text,
    });
  });
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** What the office answers to a call, with the parsed body of a POST. */
export type Answer = (call: string, body: Call) => { status?: number; json: unknown };

interface Call {
  readonly action?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}
