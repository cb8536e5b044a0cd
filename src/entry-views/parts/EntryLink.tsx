import { contentType, type TypeName } from "../../content-types/index.ts";
import type { ViewContext } from "../view-context.ts";

/** A link to another entry by its title; plain words when it has no page. */
export function EntryLink({ type, id, context }: EntryLinkProps) {
  const name = context.content.nameOf({ entry: type }, id);
  const address = contentType(type).address;
  return address ? <a href={context.href(`${address}${id}/`)}>{name}</a> : <>{name}</>;
}

/** An office telephone that can be pressed to call. */
export function Phone({ number }: { readonly number: string }) {
  return (
    <a className="phone" href={`tel:${number.replaceAll("-", "")}`}>
      {number}
    </a>
  );
}

interface EntryLinkProps {
  readonly type: TypeName;
  readonly id: string;
  readonly context: ViewContext;
}
