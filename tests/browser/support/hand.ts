import type { Locator, Page } from "playwright-core";
import { input } from "./admin-form.ts";

/** The hand of somebody at the form: counts every click and key press, but not the text that is written. */
export class Hand {
  readonly page: Page;
  /** Clicks and key presses so far. */
  count = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async click(target: Locator): Promise<void> {
    this.count += 1;
    await target.click();
  }

  async button(words: string): Promise<void> {
    await this.click(this.page.getByRole("button", { name: words, exact: true }).first());
  }

  /** Goes to a field, one click, and writes; within a list, `nth` counts from 0. */
  async write(field: string, text: string, nth = 0): Promise<void> {
    await this.click(input(this.page, field, nth));
    await this.page.keyboard.insertText(text);
  }

  /** Opens a choice and takes one, two clicks. */
  async choose(field: string, option: string, nth = 0): Promise<void> {
    await this.click(this.page.locator(`input[id^="${field}-field"]`).nth(nth));
    await this.click(this.page.getByRole("option", { name: option, exact: true }).first());
  }

  /** Picks a file: one click on the button that asks for it, which is left out here, and one in the system's window. */
  async file(name: string, buffer: Buffer): Promise<void> {
    this.count += 1;
    await this.page.locator("input[type=file]").setInputFiles({ name, mimeType: "image/png", buffer });
  }
}
