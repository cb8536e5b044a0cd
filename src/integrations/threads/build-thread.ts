import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import type { Answer, Asked, TaskName, Tasks } from "./tasks.ts";

// One of the threads of a build. What a task needs is loaded with the first task of its kind.
const contentDir = workerData as string;

const doers: { readonly [Name in TaskName]: (asks: Tasks[Name]["asks"]) => Promise<Tasks[Name]["gives"]> } = {
  read: async ({ code }) => (await import("./thread-content.ts")).readContent(contentDir, code),
  look: async ({ files }) => (await import("./thread-content.ts")).lookAt(files),
  load: async ({ work }) => (await import("../pages/thread-pages.ts")).load(work),
  pages: async ({ pages }) => (await import("../pages/thread-pages.ts")).makeShare(pages),
  scan: async ({ task, files }) => (await import("../privacy-gate/scan-files.ts")).scanShare(task, files),
};

// In turn: what a page asks of the content is noted while it is made, and two would be mixed up.
let turn: Promise<void> = Promise.resolve();
parentPort?.on("message", ({ asked, there }: { asked: Asked; there: MessagePort }) => {
  turn = turn.then(async () => there.postMessage(await answer(asked)));
});

async function answer<Name extends TaskName>({ name, asks, environment }: Asked<Name>): Promise<Answer> {
  try {
    for (const key of Object.keys(process.env)) if (!(key in environment)) delete process.env[key];
    Object.assign(process.env, environment);
    return { gives: await doers[name](asks) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
