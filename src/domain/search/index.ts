export { excerpt, markRuns, type Piece } from "./excerpt.ts";
export { BLANK, fold, foldText, type Folded } from "./fold.ts";
export { MAX_QUERY, phraseIn, planQuery, type Term } from "./query.ts";
export { FACETS, FIRST_FACET_LETTER, type FacetName, type Passage, type SearchRecord } from "./record.ts";
export { searchRecords, searchText } from "./search-records.ts";
export { showPassages } from "./show-passages.ts";
export {
  BLOCK_RECORDS,
  indexWords,
  lettersOf,
  phraseTokens,
  TITLE_ZONE,
  UNITS,
  wordInBlock,
  wordInDirectory,
} from "./tokens.ts";
