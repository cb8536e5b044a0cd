import { expect, test } from "vitest";
import { excerpt, foldText, markRuns, planQuery, showPassages } from "../../../../src/domain/search/index.ts";
import { oddCorpus, oddQueries } from "../../../browser/search-odd-corpus.ts";
import { foldRecords, truthOf } from "../../../browser/search-truth.ts";

const marked = (pieces: readonly { text: string; marked: boolean }[]) =>
  pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join("");

test("a run is marked as one, in the letters of the text", () => {
  expect(marked(markRuns("３号樓楼道灯", ["3号楼"]))).toBe("[３号樓]楼道灯");
  expect(marked(markRuns("LJ-2024-0168", ["2024-01"]))).toBe("LJ-[2024-01]68");
});

test("runs that touch or overlap are one mark", () => {
  expect(marked(markRuns("楼道灯不亮", ["楼道", "道灯"]))).toBe("[楼道灯]不亮");
  expect(marked(markRuns("楼道灯不亮", ["楼道", "灯"]))).toBe("[楼道灯]不亮");
});

test("characters outside the basic plane are marked whole", () => {
  expect(marked(markRuns("a𠮷祥苑b", ["𠮷祥"]))).toBe("a[𠮷祥]苑b");
  expect(marked(markRuns("约20㎡地", ["m2"]))).toBe("约20[㎡]地");
  expect(marked(markRuns("去cafe\u0301坐", ["fé"]))).toBe("去ca[fe\u0301]坐");
});

test("an excerpt is cut around the hit and says where it was cut", () => {
  const text = `${"前".repeat(200)}楼道灯${"后".repeat(200)}`;
  const pieces = excerpt(text, ["楼道灯"], { length: 40 });
  expect(marked(pieces)).toMatch(/^…前+\[楼道灯\]后+…$/);
  expect(pieces.map((piece) => piece.text).join("").length).toBeLessThan(50);
});

test("an excerpt shows the place where the most runs stand together", () => {
  const text = `灯${"一".repeat(100)}楼道的灯${"二".repeat(100)}`;
  expect(marked(excerpt(text, ["灯", "楼道"], { length: 30 }))).toContain("[楼道]的[灯]");
});

test("an excerpt without a hit starts the text", () => {
  expect(marked(excerpt("没有要找的", ["楼道"]))).toBe("没有要找的");
});

test("an excerpt is the sentence around the run, whole when it is short", () => {
  const text = "一楼住户来电。居民说“楼道灯坏了。”已报修3.5天；等配件。";
  expect(marked(excerpt(text, ["楼道灯"]))).toBe("居民说“[楼道灯]坏了。”");
  expect(marked(excerpt(text, ["3.5"]))).toBe("已报修[3.5]天；");
  expect(marked(excerpt("第一行\n第二行有灯\n第三行", ["灯"]))).toBe("第二行有[灯]");
  expect(marked(excerpt("先换灯。再回访！", ["灯。再"]))).toBe("先换[灯。再]回访！");
});

const passages = [
  { label: "编号", text: "LJ-2020-0001" },
  { label: "小区", text: "水岸阳光小区" },
  { label: "诉求摘要", text: "水岸阳光小区3号楼楼道灯不亮。晚上看不清路。" },
  { label: "办理步骤 › 办理情况", text: "物业换了灯管。" },
];
const shown = (runs: readonly string[], title = "") =>
  showPassages(passages, title, runs).map(({ label, pieces }) => `${label}：${marked(pieces)}`);

test("a passage is shown from the field it stands in, a sentence before a bare name", () => {
  expect(shown(["水岸"])).toEqual(["诉求摘要：[水岸]阳光小区3号楼楼道灯不亮。"]);
  expect(shown(["0001"])).toEqual(["编号：LJ-2020-[0001]"]);
});

test("runs that stand in different fields are shown from each; those of the title are seen there", () => {
  expect(shown(["楼道灯", "灯管"])).toEqual([
    "诉求摘要：水岸阳光小区3号楼[楼道灯]不亮。",
    "办理步骤 › 办理情况：物业换了[灯管]。",
  ]);
  expect(shown(["看不清", "灯管"], "换灯管")).toEqual(["诉求摘要：晚上[看不清]路。"]);
  expect(shown(["水岸", "灯管"], "水岸阳光小区换灯管")).toEqual([
    "诉求摘要：[水岸]阳光小区3号楼楼道灯不亮。",
  ]);
  expect(shown(["没有"], "没有")).toEqual(["编号：LJ-2020-0001"]);
});

test("a run far from the first comes with a sentence of its own from the same text", () => {
  const text = `路灯不亮。${"已经登记。".repeat(40)}水泵漏水。`;
  const sentences = showPassages([{ label: "经过", text }], "", ["路灯", "水泵"]);
  expect(sentences.map(({ pieces }) => marked(pieces))).toEqual(["[路灯]不亮。", "[水泵]漏水。"]);
});

test("every run that was asked for is marked in what is shown, whatever the text", () => {
  const records = oddCorpus(60, 3);
  const folded = foldRecords(records);
  const unmarked: string[] = [];
  let looked = 0;
  for (const query of oddQueries(records, 150, 5)) {
    const runs = planQuery(query).map(({ run }) => run);
    const found = truthOf(query, folded);
    for (const { title, text } of records.filter(({ url }) => found.has(url)).slice(0, 3)) {
      const below = showPassages([{ label: "", text }], title, runs);
      const pieces = [...markRuns(title, runs), ...below.flatMap((passage) => passage.pieces)];
      const words = pieces.filter((piece) => piece.marked).map((piece) => foldText(piece.text));
      if (!runs.every((run) => words.some((word) => word.includes(run)))) unmarked.push(query);
      looked += 1;
    }
  }
  expect(unmarked).toEqual([]);
  expect(looked).toBeGreaterThan(100);
});
