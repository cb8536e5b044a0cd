import { Worker } from "node:worker_threads";
import type { DrawnPicture } from "../../domain/pictures/widths.ts";
import type { PageStore } from "../../entry-files/index.ts";
import type { PageAddress } from "./load-pages.ts";

/** What a thread needs to make pages. */
export interface PageWork {
  /** Folder of the compiled pages. */
  readonly compiled: string;
  /** Where the site stands, without a path; undefined when the build was not told. */
  readonly origin: string | undefined;
  readonly outDir: string;
  readonly contentDir: string;
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
  /** Where pages are kept for the next build. */
  readonly keptFolder: string;
}

/** What a thread is asked for: one page, or an end. */
export type Asked = { readonly id: number; readonly address: PageAddress } | "stop";

/** A page is written, or why not. */
export interface PageAnswer {
  readonly id: number;
  readonly error?: string;
}

/** Threads that make pages side by side. */
export class RenderPool {
  readonly #threads: { readonly worker: Worker; waiting: number }[];
  readonly #asked = new Map<number, { done(): void; fail(error: Error): void }>();
  #kept: PageStore["kept"][] = [];
  #stopped: (() => void) | undefined;
  #last = 0;
  #broken: Error | undefined;

  constructor(work: PageWork, threads: number) {
    this.#threads = Array.from({ length: threads }, () => {
      const worker = new Worker(new URL("./render-worker.ts", import.meta.url), { workerData: work });
      const thread = { worker, waiting: 0 };
      worker.on("message", (message: PageAnswer | { kept: PageStore["kept"] }) => {
        if ("kept" in message) return this.#keep(message.kept);
        thread.waiting -= 1;
        this.#answered(message);
      });
      worker.on("error", (error) => this.#failAll(error));
      return thread;
    });
  }

  /** Asks the thread that has least to do to write a page. Throws what went wrong with the page or the thread. */
  write(address: PageAddress): Promise<void> {
    if (this.#broken) return Promise.reject(this.#broken);
    const [thread] = this.#threads.toSorted((a, b) => a.waiting - b.waiting);
    const id = (this.#last += 1);
    thread!.waiting += 1;
    return new Promise((done, fail) => {
      this.#asked.set(id, { done, fail });
      thread!.worker.postMessage({ id, address } satisfies Asked);
    });
  }

  /** Ends the threads; gives what each has kept for the next build. */
  async stop(): Promise<readonly PageStore["kept"][]> {
    await new Promise<void>((done) => {
      if (this.#broken) return done();
      this.#stopped = done;
      for (const { worker } of this.#threads) worker.postMessage("stop");
    });
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
    return this.#kept;
  }

  #answered({ id, error }: PageAnswer): void {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (error === undefined) asked?.done();
    else asked?.fail(new Error(error));
  }

  #keep(kept: PageStore["kept"]): void {
    this.#kept.push(kept);
    if (this.#kept.length === this.#threads.length) this.#stopped?.();
  }

  #failAll(error: Error): void {
    this.#broken = error;
    for (const { fail } of this.#asked.values()) fail(error);
    this.#asked.clear();
    this.#stopped?.();
  }
}
