import { isDisputed, statusName, statusOf } from "../../domain/cases/index.ts";
import type { CaseData } from "../../content-types/index.ts";
import type { ViewContext } from "../view-context.ts";
import { Icon, type IconName } from "./Icon.tsx";

/** A word with a sign of its own shape, so that it can be told without colour. */
export function Badge({ kind, children }: { readonly kind: IconName; readonly children: string }) {
  return (
    <span className={`badge badge--${kind}`}>
      <Icon name={kind} />
      {children}
    </span>
  );
}

/** Where a case is, and that its outcome is disputed when it is. */
export function CaseBadges({ data, context }: { readonly data: CaseData; readonly context: ViewContext }) {
  const status = statusOf(data, context.content, context.today);
  return (
    <>
      <Badge kind={status}>{statusName(status)}</Badge>
      {isDisputed(data) && <Badge kind="disputed">有争议</Badge>}
      {data.reopenings && <Badge kind="reopened">重开过</Badge>}
    </>
  );
}

/** Says that an entry was made by a program and did not happen. */
export function DemoMark({ demo }: { readonly demo: boolean }) {
  return demo ? <span className="demo-mark">演示数据</span> : null;
}
