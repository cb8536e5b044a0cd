import type { Entry } from "../../content-types/index.ts";
import { isInUse } from "../../domain/people/circles.ts";
import type { ViewContext } from "../view-context.ts";

/** Places as links to press, each with its kind; divisions out of use say so. */
export function PlaceLinks({ places, context, within }: PlaceLinksProps) {
  return (
    <ul className="places">
      {places.map(({ id, data }) => (
        <li key={id}>
          <a className="chip" href={context.href(`/who-to-ask/${id}/`)}>
            {within && data.name.startsWith(within) ? data.name.slice(within.length) : data.name}
            {!isInUse(data, context.today) && "（已停用）"}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface PlaceLinksProps {
  readonly places: readonly Entry<"place">[];
  readonly context: ViewContext;
  /** The name of the place that all lie in, left out of their own names. */
  readonly within?: string;
}
