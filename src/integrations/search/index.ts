export { startSearchIndex } from "./search-index.ts";
export { writeSearchIndex, type SearchIndexInput, type SearchIndexReport } from "./write-search-index.ts";
export type { FacetFile } from "./facets.ts";
export { numberRecords, shardRecords } from "./shards.ts";
