export { GitError, runGit, type GitOptions } from "./git/git.ts";
export { listTree, readBlobs, type ContentInGit, type TreeFile } from "./git/objects.ts";
export { EntryTextError, formatEntryText, parseEntryText } from "./entry-text.ts";
export {
  faultsInContext,
  readEntries,
  readEntry,
  type ContentFile,
  type ReadResult,
} from "./read-entries.ts";
export { isContentPath, listFolder, MEDIA_FOLDER, readFolder } from "./read-folder.ts";
