import type { BrowserContext } from "playwright-core";
import { expect, test } from "vitest";
import { aid, CASE_PAGE, focused, reader, someCase } from "./support/reader.ts";

const { open } = reader();

test("the main text is read in order, marked meanwhile, and stopped from anywhere", async () => {
  const page = await open(CASE_PAGE, { prepare: withVoice });
  await aid(page, "助读").click();
  await aid(page, "朗读正文").click();
  const title = someCase.data.title;
  await page.waitForFunction(() => (window as unknown as Spoken).spoken.length >= 6);
  const spoken = await page.evaluate(() => (window as unknown as Spoken).spoken);
  expect(spoken.join("")).toContain(title);
  expect(spoken.join("")).not.toContain("首页");
  expect(await page.locator("main [data-spoken]").count()).toBe(1);

  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const stop = page.locator('[data-part="stop"]');
  expect((await stop.boundingBox())!.y).toBeLessThan(844);
  await stop.focus();
  await page.keyboard.press("Enter");
  expect(await stop.isVisible()).toBe(false);
  expect(await page.locator("[data-spoken]").count()).toBe(0);
  expect(await focused(page)).toBe("朗读正文");
  const after = await page.evaluate(() => (window as unknown as Spoken).spoken.length);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as Spoken).spoken.length)).toBe(after);
});

test("a device without a voice is told so", async () => {
  const page = await open(CASE_PAGE, { prepare: withVoice });
  await page.evaluate(() => ((window as unknown as Spoken).mute = true));
  await aid(page, "助读").click();
  await aid(page, "朗读正文").click();
  await page.getByText("没有读出声音").waitFor();
  expect(await page.locator('[data-part="stop"]').isVisible()).toBe(false);
});

test("it is not offered where the browser cannot speak", async () => {
  const page = await open(CASE_PAGE, {
    prepare: (context) =>
      context.addInitScript(() => {
        delete (Window.prototype as unknown as Record<string, unknown>)["speechSynthesis"];
        delete (window as unknown as Record<string, unknown>)["speechSynthesis"];
      }),
  });
  await aid(page, "助读").click();
  expect(await aid(page, "恢复原样").isVisible()).toBe(true);
  expect(await aid(page, "朗读正文").isVisible()).toBe(false);
});

/** What the made-up voice has been given to say. */
interface Spoken {
  spoken: string[];
  mute: boolean;
}

/** A voice of 40 ms a piece: test machines have none. */
function withVoice(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const told = window as unknown as Spoken;
    told.spoken = [];
    let timer = 0;
    speechSynthesis.speak = (one) => {
      timer = window.setTimeout(() => {
        if (told.mute) return one.dispatchEvent(new Event("error"));
        told.spoken.push(one.text);
        one.dispatchEvent(new Event("start"));
        timer = window.setTimeout(() => one.dispatchEvent(new Event("end")), 40);
        return true;
      });
    };
    speechSynthesis.cancel = () => clearTimeout(timer);
  });
}
