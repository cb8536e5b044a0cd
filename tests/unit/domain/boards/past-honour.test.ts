import { expect, test } from "vitest";
import { isPastHonour } from "../../../../src/domain/boards/past-honour.ts";
import { boardContent, honour } from "./board-content.ts";

test("an honour stays on the board two years where a community has set nothing else", () => {
  const entry = honour({ day: "2022-03-05" });
  expect(isPastHonour(entry, boardContent([entry]), "2024-03-05")).toBe(false);
  expect(isPastHonour(entry, boardContent([entry]), "2024-03-06")).toBe(true);
});
