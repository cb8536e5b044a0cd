import { contentTypes } from "../../content-types/index.ts";
import type { Fault } from "../../domain/checks/index.ts";
import type { Content } from "../../domain/content.ts";
import { historyFaults } from "../../domain/revisions/index.ts";
import type { History } from "./read-history.ts";

/** Published results that were changed without saying why, as far as Git remembers; entries as they stand in the folder. */
export function historyFaultsOf(content: Content, history: History): Fault[] {
  return contentTypes
    .filter(({ settled }) => settled)
    .flatMap(({ name }) => content.all(name))
    .flatMap((entry) => historyFaults(entry, history.versions.get(entry.file) ?? []));
}
