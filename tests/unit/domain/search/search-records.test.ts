import { expect, test } from "vitest";
import { contentTypes } from "../../../../src/content-types/index.ts";
import { searchRecords, searchText } from "../../../../src/domain/search/index.ts";
import { plainText } from "../../../../src/domain/search/plain-text.ts";
import { readFolder } from "../../../../src/entry-files/index.ts";

const { content } = readFolder("content");
const records = (today: string) => [...searchRecords(content, today)];

test("every entry with a page is in, and says what it is", () => {
  const found = records("2020-07-14");
  const one = content.all("case")[0]!;
  const record = found.find(({ url }) => url === `/cases/${one.id}/`)!;
  expect(record).toMatchObject({ kind: "案件", title: one.data.title, day: one.data.received });
  expect(record.year).toBe(one.data.received.slice(0, 4));
  expect(record.text).toContain(one.id);
  expect(record.text).toContain(one.data.summary);
  expect(record.text).toContain(content.nameOf({ entry: "organisation" }, one.data.unit));
  expect(new Set(found.map(({ url }) => url)).size).toBe(found.length);
});

test("every kind of entry that has pages is found, under a name of its own", () => {
  const found = records("2020-07-14");
  const kinds = contentTypes.filter(
    ({ name, address, single }) => address !== undefined && !single && content.all(name).length > 0,
  );
  expect(new Set(kinds.map(({ label }) => label)).size).toBe(kinds.length);
  const missing = kinds.filter(
    ({ label, address }) => !found.some(({ kind, url }) => kind === label && url.startsWith(address!)),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test("every passage has the word for its field, and together they are the text", () => {
  for (const { url, text, passages } of records("2020-07-14")) {
    expect(passages!.map((passage) => passage.text).join("\n"), url).toBe(text);
    expect(
      passages!.filter(({ label }) => label === ""),
      url,
    ).toEqual([]);
  }
});

test("each day can be found in both ways of writing it", () => {
  const one = content.all("case")[0]!;
  const [year, month, date] = one.data.received.split("-").map(Number);
  const text = searchText(one, content);
  expect(text).toContain(one.data.received);
  expect(text).toContain(`${year}年${month}月${date}日`);
});

test("an exposure is in while it may be shown, marked as never suggested, and gone the day after", () => {
  const shown =
    content.all("exposure").find(({ data }) => data.corrected === undefined) ?? content.all("exposure")[0]!;
  const isIn = (today: string) => records(today).find(({ url }) => url === `/exposures/${shown.id}/`);
  expect(isIn(shown.data.published)?.isQuiet).toBe(true);
  expect(isIn(nextDay(shown.data.expires))).toBeUndefined();
});

test("Markdown is searched as it reads, blocks apart, addresses left out", () => {
  const text = plainText(
    "## 经过\n\n**楼道**灯[已换](https://example.org/x)\n\n- 一\n- `二`\n\n![灯](/media/a.webp)",
  );
  expect(text).toBe("经过\n楼道灯已换\n一\n二\n灯");
});

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
