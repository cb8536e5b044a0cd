import type { Content } from "../content.ts";
import { caseTodo, resolutionTodo } from "./case-todo.ts";
import { draftTodo, type WaitingDraft } from "./draft-todo.ts";
import { boardTodo, disclosureTodo, meetingTodo, retentionTodo, staleTodo } from "./duty-todo.ts";
import { todoKinds, type TodoItem, type TodoKind } from "./todo-item.ts";

/** What there is to do on a day, by kind, the most pressing first within each. */
export function todoOn(content: Content, drafts: readonly WaitingDraft[], today: string): TodoItem[] {
  const kinds = Object.keys(todoKinds) as TodoKind[];
  return [
    ...caseTodo(content, today),
    ...resolutionTodo(content, today),
    ...draftTodo(drafts),
    ...boardTodo(content, today),
    ...disclosureTodo(content, today),
    ...meetingTodo(content, today),
    ...staleTodo(content, today),
    ...retentionTodo(content, today),
  ].sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : (a.due ?? "9999") > (b.due ?? "9999") ? 1 : 0) ||
      (a.id < b.id ? -1 : 1),
  );
}

export { todoKinds, type TodoItem, type TodoKind } from "./todo-item.ts";
export type { WaitingDraft } from "./draft-todo.ts";
