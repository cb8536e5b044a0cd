import { expect, test } from "vitest";
import { voteSum } from "../../../../src/domain/meetings/votes.ts";

test("the sum is written as it is typed, blanks as nothing, and not before the first vote", () => {
  expect(voteSum({ inFavour: 12, against: 3, abstained: 1 })).toBe("同意 12＋反对 3＋弃权 1＝16 票");
  expect(voteSum({ against: 3 })).toBe("同意 0＋反对 3＋弃权 0＝3 票");
  expect(voteSum({})).toBeUndefined();
});
