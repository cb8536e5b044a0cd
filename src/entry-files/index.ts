export { EntryTextError, formatEntryText, parseEntryText } from "./entry-text.ts";
export {
  faultsInContext,
  readEntries,
  readEntry,
  type ContentFile,
  type ReadResult,
} from "./read-entries.ts";
export { isContentPath, listFolder, MEDIA_FOLDER, readFolder } from "./read-folder.ts";
