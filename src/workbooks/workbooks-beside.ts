import { Worker } from "node:worker_threads";
import { workbook } from "./write-workbook.ts";

type Sheet = Parameters<typeof workbook>[0];
type Bytes = Uint8Array<ArrayBuffer>;

/** A thread that makes large workbooks while the build makes pages; it starts with the first. */
export class WorkbooksBeside {
  readonly #waiting = new Map<number, { done(bytes: Bytes): void; fail(error: Error): void }>();
  #thread: Worker | undefined;
  #last = 0;

  /** The bytes of a workbook. Small ones are made at once: sending them takes longer. */
  make(sheet: Sheet): Promise<Bytes> {
    if (sheet.table.rows.length * sheet.table.columns.length < MANY_CELLS) return workbook(sheet);
    this.#thread ??= this.#start();
    const id = (this.#last += 1);
    this.#thread.postMessage({ id, sheet });
    return new Promise((done, fail) => this.#waiting.set(id, { done, fail }));
  }

  async stop(): Promise<void> {
    await this.#thread?.terminate();
  }

  #start(): Worker {
    const thread = new Worker(new URL("./workbook-thread.ts", import.meta.url));
    thread.on("message", ({ id, bytes, error }: { id: number; bytes?: Bytes; error?: Error }) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (bytes) waiting?.done(bytes);
      else waiting?.fail(error!);
    });
    thread.on("error", (error) => this.#failAll(error));
    thread.on("exit", (code) => this.#failAll(new Error(`做表格的线程中断了（${code}）`)));
    return thread;
  }

  #failAll(error: Error): void {
    for (const { fail } of this.#waiting.values()) fail(error);
    this.#waiting.clear();
  }
}

/** Lends the thread to the pages, whose modules are another copy, for the rest of this process. */
export function lendWorkbooks(beside: WorkbooksBeside): void {
  shared[KEY] = beside;
}

/** The thread that the build lends; undefined while `astro dev` runs. */
export function lentWorkbooks(): WorkbooksBeside | undefined {
  return shared[KEY];
}

const MANY_CELLS = 20_000;
const KEY = Symbol.for("sunlit.workbooks");
const shared = globalThis as { [KEY]?: WorkbooksBeside };
