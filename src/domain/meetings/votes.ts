import type { MeetingData } from "../../content-types/index.ts";

/** The sum as a clerk would write it beside the votes: 同意 12＋反对 3＋弃权 1＝16 票. Undefined before the first vote. */
export function voteSum({ inFavour, against, abstained }: Votes): string | undefined {
  if (inFavour === undefined && against === undefined && abstained === undefined) return undefined;
  const parts = [inFavour ?? 0, against ?? 0, abstained ?? 0] as const;
  const sum = parts.reduce((total, part) => total + part, 0);
  return `同意 ${parts[0]}＋反对 ${parts[1]}＋弃权 ${parts[2]}＝${sum} 票`;
}

export type Votes = Pick<MeetingData["agenda"][number], "inFavour" | "against" | "abstained">;
