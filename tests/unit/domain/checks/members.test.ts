import { expect, test } from "vitest";
import { members } from "../../../../src/domain/checks/members.ts";
import type { Entry } from "../../../../src/content-types/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";

const faultsOf = (...listed: { id: string; address: string }[]) => {
  const site = { type: "site", id: "site", file: "settings/site.yml", data: { members: listed } };
  return members.forEntry!(site as unknown as Entry, makeContent([]));
};

test("two communities of a parent portal may not share a short name or an address", () => {
  const east = { id: "east", address: "https://east.example/" };
  const west = { id: "west", address: "https://west.example/" };
  expect(faultsOf(east, west)).toEqual([]);
  expect(faultsOf(east, { ...west, id: "east" })).toMatchObject([
    { field: "members.1.id", reason: "“east”和前面一个社区的一样" },
  ]);
  expect(faultsOf(east, { ...west, address: east.address })).toMatchObject([
    { field: "members.1.address", reason: "“https://east.example/”和前面一个社区的一样" },
  ]);
});
