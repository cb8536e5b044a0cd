import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

const sources = globSync(
  "src/domain/{boards,calendar,cases,checks,disclosure,meetings,orders,volunteers,workflow}/**/*.ts",
);
const tests = globSync("tests/{unit,content}/**/*.test.ts").map((file) => readFileSync(file, "utf8"));

test("the inspection finds a refusal however it is built, and misses one that no test asserts", () => {
  const source = `
    const reason = \`日期 \${day} 早于受理\`;
    faultAt(entry, ["day"], reason, "请核对。");
    fault("unit", isLate ? "迟到了不能算" : "早退了不能算", "请核对。");
    steps.push({ index, reason: "步骤倒回去了", remedy: "请核对。" });
    throw new RangeError("会还没有开。");`;
  const found = refusals("x.ts", source);
  expect(found).toEqual([" 早于受理", "迟到了不能算", "早退了不能算", "步骤倒回去了", "会还没有开。"]);
  expect(untold(found, ['expect("日期 2024-05-01 早于受理、步骤倒回去了")'])).toEqual([
    "迟到了不能算",
    "早退了不能算",
    "会还没有开。",
  ]);
});

test("every refusal of a rule is asserted by its words", () => {
  const missing = sources.flatMap((file) =>
    untold(refusals(file, readFileSync(file, "utf8")), tests).map((words) => `${file}: ${words}`),
  );
  expect(sources.length).toBeGreaterThan(40);
  expect(missing).toEqual([]);
});

function untold(words: readonly string[], among: readonly string[]): string[] {
  return words.filter((one) => !among.some((text) => text.includes(one)));
}

/** The reasons that a file refuses with, each by its longest part that stands in the source as it is. */
function refusals(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const named = new Map<string, ts.Expression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer) named.set(node.name.getText(), node.initializer);
    const reason = reasonOf(node);
    if (reason) collect(ts.isIdentifier(reason) ? (named.get(reason.text) ?? reason) : reason, found);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `faultAt(…, reason, remedy)` and what is made of it, `{ reason, remedy }`, `new RangeError(reason)`. */
function reasonOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node) && /^(faultAt|fault|at)$/.test(node.expression.getText()))
    return node.arguments.at(-2);
  if (ts.isPropertyAssignment(node) && node.name.getText() === "reason") return node.initializer;
  if (ts.isNewExpression(node) && node.expression.getText().endsWith("Error")) return node.arguments?.[0];
  return undefined;
}

function collect(node: ts.Node, found: string[]): void {
  const parts = ts.isStringLiteralLike(node)
    ? [node.text]
    : ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
      : [];
  const [longest] = parts.filter((part) => /\p{Script=Han}/u.test(part)).sort((a, b) => b.length - a.length);
  if (longest) found.push(longest);
  else ts.forEachChild(node, (child) => collect(child, found));
}
