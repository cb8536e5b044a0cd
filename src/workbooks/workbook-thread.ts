import { parentPort } from "node:worker_threads";
import { workbook } from "./write-workbook.ts";

// Makes workbooks one after the other: each needs much memory while it is made.
let turn: Promise<void> = Promise.resolve();
parentPort?.on("message", ({ id, sheet }: { id: number; sheet: Parameters<typeof workbook>[0] }) => {
  turn = turn.then(async () => {
    try {
      const bytes = await workbook(sheet);
      parentPort?.postMessage({ id, bytes }, [bytes.buffer]);
    } catch (error) {
      parentPort?.postMessage({ id, error });
    }
  });
});
