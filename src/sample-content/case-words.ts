import { monthDay } from "./month-day.ts";
import type { CasePlan } from "./case-plan.ts";
import * as phrases from "./case-phrases.ts";
import type { Random } from "./random.ts";

/** The phrases chosen for one case; all its sentences use the same ones. */
export function wordsOf(plan: CasePlan, unitName: string, random: Random) {
  const { topic, estate } = plan;
  const direct = topic.thing.startsWith("~") || topic.thing.includes("的");
  const thing = topic.thing.replace("~", "");
  const spot = random.pick(topic.spots);
  const harm = random.pick(topic.harms);
  const wish = random.pick(topic.wishes);
  // What was seen, why, what was done and what came of it stand in the same places of their lists.
  const version = random.int(0, 11);
  const same = (list: readonly string[]) => list[version % list.length]!;
  const [sign, cause] = [same(topic.signs), same(topic.causes)];
  const [act, result] = [same(topic.acts), same(topic.results)];
  const subject = `${spot}${direct ? "" : "的"}${thing}`;
  const fill = (template: string) =>
    once(
      template.replace(/\{(\w+)\}/g, (_, key: string) =>
        key === "n"
          ? String(random.int(2, 9))
          : ({
              subject,
              thing,
              spot,
              sign,
              harm,
              wish,
              cause,
              act,
              result,
              unit: unitName,
              estate: estate.name,
            }[key] ?? ""),
      ),
    );
  const say: Say = (list: readonly string[]) => fill(random.pick(list));
  const reason = plan.outcome && plan.outcome !== "solved" ? say(phrases.reasons[plan.outcome]) : undefined;
  return {
    spot,
    title: (where: string) =>
      once(`${where}${spot === "小区内" || spot === "楼栋内" ? "" : spot}${thing}${sign}`),
    summary: `${random.chance(0.5) ? `${monthDay(plan.received)}前后` : random.pick(phrases.times)}，${say(phrases.complaints)}`,
    received: `${say(phrases.sources[plan.channel] ?? ["登记"])}，${say(phrases.registered)}`,
    verified: say(phrases.verified),
    assigned: `${say(phrases.assigned)}，${monthDay(plan.due)}前办结。`,
    found: say(phrases.found),
    discussed: say(phrases.discussed[plan.tier]),
    acted: say(phrases.acted),
    told: reason ? `${reason}已向居民说明。` : say(phrases.told),
    judged: plan.verdict ? say(phrases.judged[plan.verdict]) : say(phrases.unjudged),
    reason,
    body: bodyOf(say),
  };
}

function bodyOf(say: Say): string {
  return [
    say(phrases.backgrounds) + say(phrases.dilemmas),
    say(phrases.details) + say(phrases.helpers) + say(phrases.followUps),
  ].join("\n\n");
}

/** Names of estates end in the word that some spots begin with. */
function once(text: string): string {
  return text.replaceAll("小区小区", "小区");
}

type Say = (list: readonly string[]) => string;
export type CaseWords = ReturnType<typeof wordsOf>;
