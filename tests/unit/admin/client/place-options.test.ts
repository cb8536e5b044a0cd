import { expect, test } from "vitest";
import { placeOptions } from "../../../../admin/client/widgets/place-options.ts";
import type { Entry } from "../../../../src/content-types/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";

test("buildings stand below their estate and carry its name; the whole community does not lengthen names", () => {
  const place = (id: string, name: string, parent?: string) => ({
    type: "place",
    id,
    data: { id, name, parent, kind: "estate" },
  });
  const content = makeContent([
    { type: "vocabulary", id: "vocabulary", data: { placeKinds: [] } },
    place("b6", "6号楼", "garden"),
    place("all", "阳光社区"),
    place("yard", "兰溪苑", "all"),
    place("y1", "兰溪苑1号楼", "yard"),
    place("garden", "金桥花园", "all"),
  ] as unknown as Entry[]);
  const options = placeOptions(content, "2024-01-01");
  expect(options).toContainEqual({ value: "b6", label: "金桥花园 6号楼" });
  expect(options).toContainEqual({ value: "y1", label: "兰溪苑1号楼" });
  expect(options[0]).toEqual({ value: "all", label: "阳光社区" });
  const order = options.map(({ value }) => value);
  expect(order.indexOf("b6")).toBe(order.indexOf("garden") + 1);
});
