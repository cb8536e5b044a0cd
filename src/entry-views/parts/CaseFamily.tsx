import type { Entry } from "../../content-types/index.ts";
import { isRaisedAt, statusName, statusOf } from "../../domain/cases/index.ts";
import { relatedTo } from "../../domain/related.ts";
import type { ViewContext } from "../view-context.ts";
import { RelatedList } from "./RelatedList.tsx";

/** The cases that are the same matter: parts it was split into, reports merged into it, and the way back. */
export function CaseFamily({ entry, context }: CaseFamilyProps) {
  const { content, today } = context;
  const related = relatedTo(content);
  const { parent, duplicateOf, meeting } = entry.data;
  const link = (id: string, role: string) => ({ type: "case" as const, id, role });
  const status = ({ data }: Entry<"case">) => statusName(statusOf(data, content, today));
  const merged = related.duplicatesOfCase.get(entry.id) ?? [];
  const orders = related.ordersOfCase.get(entry.id) ?? [];
  const held = meeting === undefined ? undefined : content.find("meeting", meeting)?.data;
  const resolutions = related.resolutionsOfCase.get(entry.id) ?? [];
  return (
    <>
      <RelatedList
        title="分成这几件办理"
        context={context}
        links={(related.childrenOfCase.get(entry.id) ?? []).map((one) => link(one.id, status(one)))}
      />
      <RelatedList
        title="并入的反映"
        context={context}
        links={merged.map(({ id, data }) => link(id, `${data.reports ?? 1}人反映`))}
      />
      <RelatedList
        title="同一件事的来龙去脉"
        context={context}
        links={[
          ...(duplicateOf ? [link(duplicateOf, "重复反映，并入这一件")] : []),
          ...(parent ? [link(parent, "从这一件分出来")] : []),
          ...(meeting
            ? [
                {
                  type: "meeting" as const,
                  id: meeting,
                  role: isRaisedAt(entry.data, held) ? "在这次议事上提出" : "在这次议事上商议",
                },
              ]
            : []),
          ...resolutions.map(({ id }) => ({ type: "resolution" as const, id, role: "形成的决议" })),
          ...orders.map(({ id }) => ({ type: "order" as const, id, role: "由居民点单、单位接单来办" })),
        ]}
      />
    </>
  );
}

interface CaseFamilyProps {
  readonly entry: Entry<"case">;
  readonly context: ViewContext;
}
