import { figurePath, type ChartSource } from "../../domain/figures/index.ts";
import { content, today } from "../../queries/content.ts";
import { publicAddress } from "../../site.ts";

/** The source line under the charts of a figure. */
export function sourceOf(id: string): ChartSource {
  const { host, name } = content().settings("site");
  return { host, site: name, asOf: today(), address: publicAddress(figurePath(id)) };
}
