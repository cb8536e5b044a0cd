import { startVitest } from "vitest/node";

/** Kills the office `kills` times while it saves, and as often while it publishes; fails when anything is lost. */
export async function officeBench(kills: number): Promise<void> {
  process.env["SUNLIT_KILLS"] = String(kills);
  const files = ["tests/server/durability.test.ts", "tests/server/killed.test.ts"];
  // Neither looks at the demonstration, which the usual run would build first.
  const vitest = await startVitest("test", files, {
    config: false,
    run: true,
    fileParallelism: false,
    reporters: ["verbose"],
    testNamePattern: "killed at",
  });
  await vitest.close();
}
