import type { CaseData } from "../../content-types/index.ts";
import { choiceWord } from "../../domain/text/choice-word.ts";

/** The tier that handles a case, after the tiers it has climbed from. */
export function TierTrail({ data }: { readonly data: CaseData }) {
  const from = (data.escalations ?? []).map((one) => choiceWord("case", "tier", one.from));
  const now = choiceWord("case", "tier", data.tier);
  if (from.length === 0) return <>{now}</>;
  return (
    <>
      {from.map((tier, index) => (
        <span className="soft" key={index}>
          {tier}升级到
        </span>
      ))}
      <b>{now}</b>
    </>
  );
}
