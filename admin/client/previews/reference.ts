import type { Entry } from "../../../src/content-types/index.ts";
import { makeContent, type Content } from "../../../src/domain/content.ts";
import { getFromOffice } from "../backend/office-api.ts";

let asked: Promise<Content> | undefined;

/** Settings, places, organisations and the other entries that views name, as published. Asked once. */
export function referenceContent(): Promise<Content> {
  asked ??= getFromOffice<{ entries: Entry[] }>("reference").then(
    ({ entries }) => makeContent(entries),
    (error: unknown) => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}

/** The next preview asks again; called after a publish. */
export function forgetReference(): void {
  asked = undefined;
}
