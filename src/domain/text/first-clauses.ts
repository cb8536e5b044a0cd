/** A clause with the mark that ends it; 、 and 。 inside quotation marks end none worth cutting at. */
const CLAUSE = /[^，；：。！？]+[，；：。！？]?[”’」』）]?/g;

/** The clauses at the beginning of a text that fit in `most` characters, at least the first; whole, without the last mark. */
export function firstClauses(text: string, most: number): string {
  let kept = "";
  for (const [clause] of text.matchAll(CLAUSE)) {
    if (kept && kept.length + clause.length - 1 > most) break;
    kept += clause;
  }
  return kept.replace(/[，；：。]$/, "");
}
