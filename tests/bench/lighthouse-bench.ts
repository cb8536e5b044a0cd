import { judge, launchForLighthouse } from "../support/lighthouse.ts";
import { pageKinds } from "../support/page-kinds.ts";
import { serveFolder } from "../browser/search-harness.ts";

/** Prints Lighthouse's points for every kind of page of a built site. */
export async function lighthouseBench(folder: string): Promise<void> {
  const site = await serveFolder(folder);
  const { browser, port } = await launchForLighthouse();
  console.log("速度 无障碍 规范 搜索  网页");
  for (const { address } of pageKinds(folder)) {
    const scores = await judge(site.address + address, port);
    const { performance, accessibility, seo, lost } = scores;
    console.log(
      [performance, accessibility, scores["best-practices"], seo].join("  "),
      ` /${address}`,
      lost.join("；"),
    );
  }
  await browser.close();
  await site.close();
}
