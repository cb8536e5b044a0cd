import type { CaseData, WorkflowData } from "../../content-types/index.ts";
import { daysBetween } from "../calendar/day.ts";
import { formatDay } from "../calendar/format-day.ts";
import { choiceWord } from "../text/choice-word.ts";
import { isDisputed, statusOf } from "./status.ts";
import { stepsToCome, type WorkflowStep } from "./steps-to-come.ts";

/**
 * Where a case stands, in the words at the top of its page: how far it is, who acts next, and by what day.
 * `unitName` is the name of the responsible unit.
 */
export function whereItStands(
  data: CaseData,
  workflow: WorkflowData | undefined,
  unitName: string,
  today: string,
): WhereItStands {
  if (data.outcome) return { now: closedSentence(data), next: evaluationSentence(data, workflow) };
  const last = data.steps.reduce((latest, step) => (step.day >= latest.day ? step : latest));
  const [next] = stepsToCome(data, workflow);
  return {
    now: `现在走到“${last.step}”（${formatDay(last.day)}）。`,
    next: next
      ? `下一步“${next.name}”，由${whoActs(next, unitName)}办理${deadlineWords(data)}。`
      : `由${unitName}继续办理${deadlineWords(data)}。`,
    ...(data.due ? { clock: clockWords(data.due, today) } : {}),
    isLate: statusOf(data, today) === "overdue",
  };
}

/** How many calendar days are left until a day, in words: 还有6天, 今天到期, 已超期3天. */
export function clockWords(due: string, today: string): string {
  const left = daysBetween(today, due);
  if (left === 0) return "今天到期";
  return left > 0 ? `还有${left}天` : `已超期${-left}天`;
}

function closedSentence(data: CaseData): string {
  const outcome = choiceWord("case", "outcome", data.outcome ?? "");
  return `${data.closed ? `${formatDay(data.closed)}办结` : "已经办结"}，办理结果是“${outcome}”。`;
}

function evaluationSentence(data: CaseData, workflow: WorkflowData | undefined): string {
  if (isDisputed(data)) return "居民不满意，和办理结果对不上，这件事有争议。";
  if (data.verdict) return `居民评价“${choiceWord("case", "verdict", data.verdict)}”。`;
  const [next] = stepsToCome(data, workflow);
  return next ? `下一步“${next.name}”，还没有居民评价。` : "没有居民评价。";
}

function deadlineWords(data: CaseData): string {
  return data.due ? `，${formatDay(data.due)}前办完` : "";
}

/** The role that the workflow names; handling is the responsible unit's, so its name is said too. */
function whoActs(step: WorkflowStep, unitName: string): string {
  return step.stage === "handling" && step.whoActs !== unitName
    ? `${step.whoActs}（${unitName}）`
    : step.whoActs;
}

export interface WhereItStands {
  /** What has happened. */
  readonly now: string;
  /** Who acts next, by what day. */
  readonly next: string;
  /** Days left or overdue, counted from the day the page was made; absent without a deadline. */
  readonly clock?: string;
  readonly isLate?: boolean;
}
