import type { KeptPage } from "../../entry-files/index.ts";
import type { PageAddress } from "../pages/load-pages.ts";
import type { PageWork } from "../pages/make-pages.ts";
import type { Scanned, ScanTask } from "../privacy-gate/scan-files.ts";
import type { SharedList } from "./shared-list.ts";

/** What a thread beside the first can be asked for; the lists are shared with the first and with each other. */
export interface Tasks {
  /** To read the content, which the tasks after it need. */
  readonly read: { readonly asks: { readonly code: string }; readonly gives: undefined };
  /** To look for personal data in files of the content; gives digests of what was sound. */
  readonly look: {
    readonly asks: { readonly files: SharedList<string> };
    readonly gives: readonly string[];
  };
  /** To load the compiled pages, which the next task needs. */
  readonly load: { readonly asks: { readonly work: PageWork }; readonly gives: undefined };
  /** To make pages; gives what was kept of them for the next build. */
  readonly pages: {
    readonly asks: { readonly pages: SharedList<PageAddress> };
    readonly gives: Readonly<Record<string, KeptPage>>;
  };
  /** To look for personal data in files of the site. */
  readonly scan: {
    readonly asks: { readonly task: ScanTask; readonly files: SharedList<string> };
    readonly gives: Scanned;
  };
}

export type TaskName = keyof Tasks;

/** What is sent to a thread; `environment` is what pages are configured by. */
export interface Asked<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly asks: Tasks[Name]["asks"];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What a thread sends back. */
export type Answer = { readonly gives: Tasks[TaskName]["gives"] } | { readonly error: string };
