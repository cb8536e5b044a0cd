import { expect, test } from "vitest";
import { blockBetween, nudged } from "../../../../admin/client/widgets/blocks.ts";

test("a block is the same whichever corner it was drawn from, and is cut at the picture's edge", () => {
  const [a, b] = [
    { x: 0.25, y: 0.5 },
    { x: 1.5, y: -0.5 },
  ];
  expect(blockBetween(a, b)).toEqual({ x: 0.25, y: 0, width: 0.75, height: 0.5 });
  expect(blockBetween(b, a)).toEqual(blockBetween(a, b));
});

test("arrow keys move a block within the picture, and with Shift make it larger or smaller", () => {
  const block = { x: 0, y: 0.5, width: 0.5, height: 0.5 };
  expect(nudged(block, "ArrowRight", false).x).toBeCloseTo(0.02);
  expect(nudged(block, "ArrowLeft", false)).toEqual(block);
  expect(nudged(block, "ArrowDown", false)).toEqual(block);
  expect(nudged(block, "ArrowRight", true).width).toBeCloseTo(0.52);
  expect(nudged(block, "ArrowDown", true)).toEqual(block);
  expect(nudged({ ...block, width: 0.02 }, "ArrowLeft", true).width).toBeCloseTo(0.02);
});
