import { parseArgs } from "node:util";
import { isDay } from "../src/domain/calendar/day.ts";
import { assertFigure, countedWithUnit, figures, shownNumber } from "../src/domain/figures/index.ts";
import { columnsOfText } from "../src/domain/text/columns-of-text.ts";
import { contentAsOf, findContent } from "../src/entry-files/index.ts";

const usage = "用法：npm run as-of -- 2024-12-31 [--content 文件夹] [--json]";
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { content: { type: "string", default: "content" }, json: { type: "boolean", default: false } },
  });
  const [day = ""] = positionals;
  if (!isDay(day)) throw new Error(`“${day}”不是一个日期。${usage}`);
  const at = await findContent(values.content);
  if (!at) throw new Error(`${values.content} 不在 Git 仓库里，没有历史可查。`);
  const then = await contentAsOf(at, day);
  if (!then) throw new Error(`到 ${day} 为止，仓库里还没有发布过内容。`);
  const { commit, content, unreadable } = then;
  const counted = figures.map((figure) => {
    const one = figure.compute({ content, today: day });
    assertFigure(figure, one, content);
    return { figure, ...one };
  });
  if (values.json) {
    const told = counted.map(({ figure, value, withheld, members, base, from, to }) => ({
      id: figure.id,
      name: figure.name,
      value: value === null ? null : shownNumber(figure, value),
      unit: figure.unit,
      exact: value,
      ...(withheld ? { withheld } : { numerator: members.length }),
      denominator: base?.length ?? null,
      period: { first: from, last: to },
    }));
    console.log(JSON.stringify({ day, commit, unreadable, figures: told }, null, 2));
  } else {
    const rows = counted.map(({ figure, value, withheld, members, base }) => [
      figure.name,
      countedWithUnit(figure, { value, withheld }),
      withheld ? "" : base ? `${members.length} / ${base.length}` : `${members.length}`,
    ]);
    console.log(`${day} 那天结束时公布的内容（提交 ${commit.slice(0, 12)}），按今天的口径数：\n`);
    console.log(columnsOfText([["数字", "值", "条数"], ...rows]));
    if (unreadable.length > 0)
      console.log(`\n有 ${unreadable.length} 个文件不合今天的格式，没有数进去：${unreadable.join("、")}`);
  }
} catch (error) {
  console.error(error instanceof Error && !error.message.startsWith("Unknown") ? error.message : usage);
  process.exitCode = 1;
}
