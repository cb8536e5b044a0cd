import type { Content } from "../content.ts";
import type { Allowance } from "../privacy/index.ts";

/** Mobile numbers that may stand on the site, because the holder of the office has signed for it. */
export function consentedMobiles(content: Content): Allowance[] {
  return content
    .all("role")
    .flatMap(({ id, data }) =>
      data.mobile !== undefined && data.consent !== undefined
        ? [{ type: "mobile" as const, value: data.mobile, reason: `${id}：同意书 ${data.consent}` }]
        : [],
    );
}
