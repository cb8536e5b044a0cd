import { startVitest } from "vitest/node";

/**
 * Kills the office `kills` times while it saves, and as often while it publishes under readers that ask for every
 * page; fails when anything is lost, broken or mixed. `only` is `saving` or `publishing`.
 */
export async function officeBench(kills: number, only?: string): Promise<void> {
  process.env["SUNLIT_KILLS"] = String(kills);
  const tests = { saving: "tests/server/durability.test.ts", publishing: "tests/server/killed.test.ts" };
  const files = Object.entries(tests).flatMap(([what, file]) => (only && only !== what ? [] : [file]));
  if (files.length === 0) throw new Error("office 后面可以写 saving 或 publishing，也可以不写。");
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
