import { createInterface } from "node:readline/promises";

/** Asks in the terminal for what was not said; with no terminal nothing is asked. */
export async function askAnswers(
  words: Readonly<Record<string, string | undefined>>,
): Promise<Record<string, string | undefined>> {
  if (!process.stdin.isTTY) return words;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers: Record<string, string | undefined> = { ...words };
  for (const [key, question] of Object.entries(QUESTIONS))
    if (answers[key] === undefined) answers[key] = await terminal.question(`${question}\n> `);
  terminal.close();
  return answers;
}

const QUESTIONS = {
  name: "社区叫什么名字？例如 云栖社区",
  places: "有哪些小区？用逗号隔开，冒号后面写几栋楼，例如 青禾苑:6,望湖里:3",
  categories: "居民反映的事分哪些类？用逗号隔开；直接回车，用常用的 19 类",
  boards: "要不要红榜？写 是 或 否（曝光台要先由居民代表会议通过办法，以后在设置里开通）",
  phone: "办公电话？例如 0571-63700000；直接回车，先不填",
  address: "办公地点？直接回车，写“党群服务中心”",
};
