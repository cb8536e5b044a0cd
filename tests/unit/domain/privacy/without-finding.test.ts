import { expect, test } from "vitest";
import { scanText, withoutFinding } from "../../../../src/domain/privacy/index.ts";

test("a masked form takes the place of what was found, and nothing is found there any more", () => {
  const text = "6号楼2单元501室门口堆物";
  const [door] = scanText(text);
  const masked = withoutFinding(text, door!);
  expect(masked).toBe("6号楼门口堆物");
  expect(scanText(masked)).toEqual([]);
});

test("what has no safe masked form is taken out, and advice in words never ends up in the text", () => {
  const text = "请打13800138000联系";
  expect(withoutFinding(text, scanText(text)[0]!)).toBe("请打联系");
  const advice = {
    type: "door",
    text: "501",
    level: "block",
    start: 0,
    end: 3,
    suggestion: "只写到楼栋",
  } as const;
  expect(withoutFinding("501漏水", advice)).toBe("漏水");
});
