import { consentedNames } from "../boards/public-honour.ts";
import type { Content } from "../content.ts";
import { consentedMobiles } from "../people/consented-mobiles.ts";
import type { Allowance, ScanOptions } from "../privacy/index.ts";

/**
 * How the scanner looks at this content: with the community's private register, and without what its owners
 * signed for. `today` leaves consents out that have run out; they may still stand in the stored entry.
 */
export function scanOptions(content: Content, register: readonly string[], today?: string): ScanOptions {
  const known = memory.get(content);
  if (known && known.register === register && today === undefined) return known;
  const options = {
    register,
    publicNames: consentedNames(content, today),
    allowances: [...consentedMobiles(content), ...allowedBySettings(content)],
  };
  if (today === undefined) memory.set(content, options);
  return options;
}

/** What the community has decided may be shown (`allowed` of the settings of the boards). */
export function allowedBySettings(content: Content): readonly Allowance[] {
  return content.find("boards", "boards")?.data.allowed ?? [];
}

const memory = new WeakMap<Content, ScanOptions>();
