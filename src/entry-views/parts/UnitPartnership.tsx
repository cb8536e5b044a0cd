import { relatedTo } from "../../domain/related.ts";
import type { ViewContext } from "../view-context.ts";
import { RelatedList } from "./RelatedList.tsx";

/** What an organisation agreed to, offers and took on, and how it was assessed; the newest of each. */
export function UnitPartnership({ id: unit, context }: UnitPartnershipProps) {
  const related = relatedTo(context.content);
  const newest = <E extends { readonly id: string }>(entries: readonly E[] | undefined): E[] =>
    [...(entries ?? [])].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, MOST);
  return (
    <>
      <RelatedList
        title="签的共建协议"
        context={context}
        links={newest(related.agreementsOfUnit.get(unit)).map(({ id, data }) => ({
          type: "agreement",
          id,
          role: data.day,
        }))}
      />
      <RelatedList
        title="提供的资源和服务项目"
        context={context}
        links={newest(related.listingsOfUnit.get(unit)).map(({ id, data }) => ({
          type: "listing",
          id,
          role: data.kind === "resource" ? "单位资源" : "服务项目",
        }))}
      />
      <RelatedList
        title="接的点单"
        context={context}
        links={newest(related.ordersOfUnit.get(unit)).map(({ id, data }) => ({
          type: "order",
          id,
          role: data.taken ?? data.raised,
        }))}
      />
      <RelatedList
        title="历次评议"
        context={context}
        links={newest(related.assessmentsOfUnit.get(unit)).map(({ id, data }) => ({
          type: "assessment",
          id,
          role: data.day,
        }))}
      />
    </>
  );
}

const MOST = 20;

interface UnitPartnershipProps {
  readonly id: string;
  readonly context: ViewContext;
}
