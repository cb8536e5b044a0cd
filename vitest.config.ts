import { defineConfig } from "vitest/config";

/** Quick tests need nothing; the others look at the built demonstration, in a browser or by its files. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/{unit,content,architecture}/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "whole",
          include: ["tests/{site,server,browser}/**/*.test.{ts,tsx}"],
          globalSetup: "tests/support/set-up.ts",
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Two cores: builds and browsers side by side only make each other slow.
          fileParallelism: false,
        },
      },
    ],
  },
});
