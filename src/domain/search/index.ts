export { excerpt, markRuns, type Piece } from "./excerpt.ts";
export { BLANK, fold, foldText, type Folded } from "./fold.ts";
export { MAX_QUERY, planQuery, type Term } from "./query.ts";
export { FACETS, type FacetName, type SearchRecord } from "./record.ts";
export { searchRecords, searchText } from "./search-records.ts";
export { FILLER, indexTokens, phraseTokens, TITLE_ZONE } from "./tokens.ts";
