import { expect, test } from "vitest";
import { EntryPaths, flatPath, newPath } from "../../../../admin/client/backend/entry-paths.ts";

test("folders per year are hidden from the admin and found again", () => {
  const paths = new EntryPaths();
  expect(paths.flat("cases/2023/LJ-2024-0001.md")).toBe("cases/LJ-2024-0001.md");
  expect(paths.stored("cases/LJ-2024-0001.md")).toBe("cases/2023/LJ-2024-0001.md");
});

test("an entry that lies flat stays flat", () => {
  const paths = new EntryPaths();
  paths.flat("cases/LJ-2024-0002.md");
  expect(paths.stored("cases/LJ-2024-0002.md")).toBe("cases/LJ-2024-0002.md");
});

test("a new case goes into the folder of the year in its number, other new entries do not", () => {
  expect(newPath("cases/LJ-2026-0003.md")).toBe("cases/2026/LJ-2026-0003.md");
  expect(newPath("meetings/YS-2026-0003.md")).toBe("meetings/YS-2026-0003.md");
});

test("media and settings keep their paths", () => {
  expect(flatPath("media/2024/a.jpg")).toBe("media/2024/a.jpg");
  expect(flatPath("settings/site.yml")).toBe("settings/site.yml");
});
