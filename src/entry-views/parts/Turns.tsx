import type { Turn } from "../../domain/orders/order-turns.ts";
import { Day } from "./Day.tsx";

/** The turns of an order down a pillar, those still to come dashed. */
export function Turns({ turns }: { readonly turns: readonly Turn[] }) {
  return (
    <ol className="timeline">
      {turns.map((turn) => (
        <li className={`timeline__step timeline__step--${turn.state}`} key={turn.name}>
          <h3>
            {turn.name}
            {STATE_WORDS[turn.state] && <span className="timeline__state">{STATE_WORDS[turn.state]}</span>}
          </h3>
          <p className="timeline__who">
            {turn.day ? <Day day={turn.day} /> : <span>由{turn.whoActs}来做</span>}
          </p>
          <p className="keep-lines">{turn.note}</p>
        </li>
      ))}
    </ol>
  );
}

const STATE_WORDS = { done: "", now: "现在", next: "下一步", later: "以后" } as const;
