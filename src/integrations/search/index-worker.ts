import { parentPort, workerData } from "node:worker_threads";
import { writeSearchIndex, type SearchIndexInput } from "./write-search-index.ts";

parentPort?.postMessage(await writeSearchIndex(workerData as SearchIndexInput));
