import { parentPort, workerData } from "node:worker_threads";
import { scanFiles } from "./scan-files.ts";
import { sharedList, type ScanWork } from "./shared-list.ts";

const { task, files, taken } = workerData as ScanWork;
const { next } = sharedList(files, taken);
parentPort?.postMessage(scanFiles(task, next, new Set<string>()));
