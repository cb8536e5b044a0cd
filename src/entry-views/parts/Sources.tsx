import type { CaseData } from "../../content-types/index.ts";
import { Day } from "./Day.tsx";

/** Where the facts of an entry come from. */
export function Sources({ sources }: { readonly sources: CaseData["sources"] }) {
  if (!sources) return null;
  return (
    <section className="sources">
      <h2>出处</h2>
      <ul className="stack stack--tight">
        {sources.map((source) => (
          <li key={source.name}>
            {source.name}
            {source.day && (
              <>
                （<Day day={source.day} />）
              </>
            )}
            {source.note && <p className="soft small">{source.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
