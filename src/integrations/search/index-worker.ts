import { parentPort, workerData } from "node:worker_threads";
import { writeSearchIndex, type SearchIndexInput } from "./write-search-index.ts";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, no window
parentPort?.postMessage(await writeSearchIndex(workerData as SearchIndexInput));
