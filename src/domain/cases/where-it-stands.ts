import type { CaseData, Entry, WorkflowData } from "../../content-types/index.ts";
import { formatDay } from "../calendar/format-day.ts";
import type { Content } from "../content.ts";
import { relatedTo } from "../related.ts";
import { choiceWord } from "../text/choice-word.ts";
import { deadlineOf, type CaseDeadline } from "./deadline.ts";
import { partsSentence } from "./family.ts";
import { isDisputed } from "./status.ts";
import { stepsToCome, type WorkflowStep } from "./steps-to-come.ts";

/** Where a case stands, in the words at the top of its page: how far it is, who acts next, and by what day. */
export function whereItStands({ id, data }: Entry<"case">, content: Content, today: string): WhereItStands {
  const workflow = content.find("workflow", data.workflow)?.data;
  const parts = relatedTo(content).childrenOfCase.get(id) ?? [];
  const split = parts.length > 0 ? partsSentence(parts) : "";
  if (data.outcome) {
    return { now: closedSentence(data, content) + split, next: evaluationSentence(data, workflow) };
  }
  const deadline = deadlineOf(data, content);
  return {
    now: openSentence(data) + split,
    next: nextSentence(data, content, deadline),
    ...(deadline.due ? { due: deadline.due, isLate: deadline.due < today } : {}),
  };
}

function openSentence(data: CaseData): string {
  const last = data.steps.reduce((latest, step) => (step.day >= latest.day ? step : latest));
  const reopened = data.reopenings?.at(-1)?.day;
  const again = reopened ? `${formatDay(reopened)}重开。` : "";
  return `${again}现在走到“${last.step}”（${formatDay(last.day)}）。`;
}

function nextSentence(data: CaseData, content: Content, deadline: CaseDeadline): string {
  const unitName = content.nameOf({ entry: "organisation" }, data.unit);
  const [next] = stepsToCome(data, content.find("workflow", data.workflow)?.data);
  if (deadline.isOnHold) return `眼下办不了，${formatDay(data.hold?.day ?? "")}起挂账，不再计时。`;
  return next
    ? `下一步“${next.name}”，由${whoActs(next, unitName)}办理${deadlineWords(deadline)}。`
    : `由${unitName}继续办理${deadlineWords(deadline)}。`;
}

function closedSentence(data: CaseData, content: Content): string {
  const outcome = choiceWord("case", "outcome", data.outcome ?? "");
  const again = data.reopenings ? `重开过${data.reopenings.length}次，` : "";
  const into = data.duplicateOf
    ? `，并入“${content.nameOf({ entry: "case" }, data.duplicateOf)}”一起办理`
    : "";
  return `${again}${data.closed ? `${formatDay(data.closed)}办结` : "已经办结"}，办理结果是“${outcome}”${into}。`;
}

function evaluationSentence(data: CaseData, workflow: WorkflowData | undefined): string {
  if (isDisputed(data)) return "居民不满意，和办理结果对不上，这件事有争议。";
  if (data.verdict) return `居民评价“${choiceWord("case", "verdict", data.verdict)}”。`;
  const [next] = stepsToCome(data, workflow);
  return next ? `下一步“${next.name}”，还没有居民评价。` : "没有居民评价。";
}

function deadlineWords({ due, isExtended }: CaseDeadline): string {
  return due ? `，${isExtended ? "延期到" : ""}${formatDay(due)}前办完` : "";
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
  /** The day that the clock runs to; absent when there is none. */
  readonly due?: string;
  readonly isLate?: boolean;
}
