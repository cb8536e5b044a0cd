import type { Plugin } from "vite";

/** The oldest engines that residents use (WeChat, HarmonyOS, iOS). */
export const OLDEST_ENGINES = ["chrome99", "safari15.4"];

/**
 * Translates what browsers run for the oldest of them. Not the pages' own code, which runs in Node and gets slow
 * by it; Vite has no setting for one and not the other that Astro leaves alone.
 */
export function oldEngines(): Plugin {
  return {
    name: "sunlit:old-engines",
    configEnvironment: (name) => (name === "client" ? { build: { target: OLDEST_ENGINES } } : undefined),
  };
}
