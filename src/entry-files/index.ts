export { COMMUNITY_ZONE, dayInCommunity, minuteInCommunity } from "./community-time.ts";
export { contentAsOf, type ContentOfDay } from "./git/content-as-of.ts";
export { contentAt, findContent, type ContentAtCommit } from "./git/find-content.ts";
export { readHistory, type History } from "./git/read-history.ts";
export { historyFaultsOf } from "./git/history-faults.ts";
export { GitError, runGit, type GitOptions } from "./git/git.ts";
export { listTree, readBlobs, type ContentInGit, type TreeFile } from "./git/objects.ts";
export { EntryTextError, formatEntryText, parseEntryText } from "./entry-text.ts";
export {
  faultsInContext,
  hiddenFaults,
  readEntries,
  readEntry,
  type ContentFile,
  type ReadResult,
} from "./read-entries.ts";
export { verifyTag, type TagVerdict } from "./git/verify-tag.ts";
export { memberRecords, memberStates, takeMembers, type TakeOptions } from "./members.ts";
export { openSite, type PublishedSite } from "./published-site.ts";
export { officeStateOf } from "./office-state.ts";
export { privateRegister, RegisterError, registerPath } from "./private-register.ts";
export { withoutDigests } from "./hidden-text.ts";
export { isContentPath, listFolder, MEDIA_FOLDER, readFolder } from "./read-folder.ts";
export { keepReading, readingOf } from "./kept-reading.ts";
export { ReadingCache } from "./reading-cache.ts";
export { DigestSet, digestOf } from "./digest-set.ts";
export { lendPageStore, lentPageStore, PageStore, type KeptPage, type PageOrigin } from "./page-store.ts";
export { lendPictures, lentPictures } from "./lent-pictures.ts";
export { KeptFiles } from "./kept-files.ts";
export { isSameFile, linkFile, stampOf } from "./link-file.ts";
