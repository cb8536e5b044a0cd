import type { Locator, Page } from "playwright-core";

/** Signs in and waits for the list of entries. */
export async function signIn(page: Page, admin: string, name: string, password: string): Promise<void> {
  await page.goto(admin);
  await page.getByLabel("用户名").fill(name);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("link", { name: "草稿与审核" }).waitFor();
}

/** The input of a field by the field's name in the content type; within a list, `nth` counts from 0. */
export function input(page: Page, field: string, nth = 0): Locator {
  return page.locator(`input[id^="${field}-field"], textarea[id^="${field}-field"]`).nth(nth);
}

/** Types into a field as staff do. Decap restores the caret, so `fill` would append to what is there. */
export async function type(page: Page, field: string, text: string, nth = 0): Promise<void> {
  const target = input(page, field, nth);
  await target.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
}

/** Picks an option of a select or relation by its words. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.locator(`input[id^="${field}-field"]`).click();
  await page.getByRole("option", { name: option, exact: true }).first().click();
}

/** The topmost button with these words inside the field of this label. */
export function buttonIn(page: Page, label: string, words: string): Locator {
  return page
    .locator("div", { has: page.getByText(label, { exact: true }) })
    .getByRole("button", { name: words })
    .first();
}
