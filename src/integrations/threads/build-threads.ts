import { availableParallelism } from "node:os";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Answer, Asked, TaskName, Tasks } from "./tasks.ts";

/**
 * Threads beside the first, one for each core that is left, for the steps of a build that take long. Each holds the
 * content once, for all its tasks. None runs before `startFor`: starting takes longer than a small build.
 */
export class BuildThreads {
  readonly #contentDir: string;
  #threads: Worker[] = [];

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
  }

  /**
   * Starts the threads, unless they run, when a step has so much to do that they save more than they take; always
   * when `SUNLIT_THREADS` tells how many.
   */
  startFor(things: number, many: number): void {
    const told = process.env["SUNLIT_THREADS"];
    if (this.#threads.length > 0 || (told === undefined && things < many)) return;
    const most = Math.min(availableParallelism() - 1, MOST);
    this.#threads = Array.from(
      { length: told === undefined ? most : Number(told) },
      () => new Worker(new URL("./build-thread.ts", import.meta.url), { workerData: this.#contentDir }),
    );
  }

  get areRunning(): boolean {
    return this.#threads.length > 0;
  }

  /**
   * Asks all running threads to do their share of a task; gives what each has done, nothing when none runs. Tasks of
   * a thread are done in turn. Throws what went wrong in a thread, with its Chinese message if it has one.
   */
  share<Name extends TaskName>(name: Name, asks: Tasks[Name]["asks"]): Promise<Tasks[Name]["gives"][]> {
    const asked: Asked<Name> = { name, asks, environment: { ...process.env } };
    const all = Promise.all(this.#threads.map((thread) => answer<Name>(thread, asked)));
    // The first thread may fail before it asks for the answers.
    all.catch(() => {});
    return all;
  }

  async stop(): Promise<void> {
    const threads = this.#threads;
    this.#threads = [];
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function answer<Name extends TaskName>(thread: Worker, asked: Asked<Name>): Promise<Tasks[Name]["gives"]> {
  return new Promise((done, fail) => {
    const { port1: here, port2: there } = new MessageChannel();
    const ended = (code: number) => fail(new Error(`生成网站的线程中断了（${code}）`));
    thread.once("error", fail);
    thread.once("exit", ended);
    here.once("message", (answered: Answer) => {
      thread.off("error", fail);
      thread.off("exit", ended);
      here.close();
      if ("error" in answered) fail(new Error(answered.error));
      else done(answered.gives as Tasks[Name]["gives"]);
    });
    thread.postMessage({ asked, there }, [there]);
  });
}

// Each holds a copy of the content.
const MOST = 3;
