import { Worker } from "node:worker_threads";
import type { DrawnPicture } from "../../domain/pictures/widths.ts";
import type { PageStore } from "../../entry-files/index.ts";

/** What a thread needs to make pages. */
export interface RenderWork {
  /** Address of the module that Astro compiled the pages to. */
  readonly entry: string;
  /** What Astro noted of each page, above all its styles. */
  readonly pages: unknown;
  readonly contentDir: string;
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
  /** Where pages are kept for the next build. */
  readonly keptFolder: string;
}

/** One page that a thread is asked for. */
export interface Asked {
  readonly id: number;
  readonly url: string;
  /** Route and component, separated by a blank. */
  readonly route: string;
}

export type RenderAnswer = { readonly id: number } & (
  | { readonly status: number; readonly headers: [string, string][]; readonly body: ArrayBuffer | null }
  | { readonly error: string }
);

/** Threads that make pages side by side. */
export class RenderPool {
  readonly #threads: { readonly worker: Worker; waiting: number }[];
  readonly #asked = new Map<number, { done(response: Response): void; fail(error: Error): void }>();
  #kept: PageStore["kept"][] = [];
  #stopped: (() => void) | undefined;
  #last = 0;
  #broken: Error | undefined;

  constructor(work: RenderWork, threads: number) {
    this.#threads = Array.from({ length: threads }, () => {
      const worker = new Worker(new URL("./render-worker.ts", import.meta.url), { workerData: work });
      const thread = { worker, waiting: 0 };
      worker.on("message", (message: RenderAnswer | { kept: PageStore["kept"] }) => {
        if ("kept" in message) return this.#keep(message.kept);
        thread.waiting -= 1;
        this.#answered(message);
      });
      worker.on("error", (error) => this.#failAll(error));
      return thread;
    });
  }

  /** Asks the thread that has least to do for a page. Throws what went wrong with the page or the thread. */
  render(url: string, route: string): Promise<Response> {
    if (this.#broken) return Promise.reject(this.#broken);
    const [thread] = this.#threads.toSorted((a, b) => a.waiting - b.waiting);
    const id = (this.#last += 1);
    thread!.waiting += 1;
    return new Promise((done, fail) => {
      this.#asked.set(id, { done, fail });
      thread!.worker.postMessage({ id, url, route } satisfies Asked);
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

  #answered(message: RenderAnswer): void {
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if ("error" in message) return asked?.fail(new Error(message.error));
    const { body, status, headers } = message;
    asked?.done(new Response(body, { status, headers }));
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
