import { orderWords, type OrderState } from "../../domain/orders/order-turns.ts";
import { Badge } from "./Badge.tsx";
import type { IconName } from "./Icon.tsx";

/** How far an order has come, by word, shape and colour as cases have it. */
export function OrderBadge({ state }: { readonly state: OrderState }) {
  return <Badge kind={SIGNS[state]}>{orderWords[state]}</Badge>;
}

const SIGNS: Readonly<Record<OrderState, IconName>> = {
  raised: "hold",
  placed: "hold",
  taken: "open",
  done: "solved",
  withdrawn: "withdrawn",
  unmet: "cannot",
};
