import type { TypeName } from "../../content-types/index.ts";
import type { ViewContext } from "../view-context.ts";
import { EntryLink } from "./EntryLink.tsx";

/** Several entries in a row of prose: 甲、乙、丙. */
export function EntryLinks({ type, ids, context }: EntryLinksProps) {
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && "、"}
          <EntryLink type={type} id={id} context={context} />
        </span>
      ))}
    </>
  );
}

interface EntryLinksProps {
  readonly type: TypeName;
  readonly ids: readonly string[];
  readonly context: ViewContext;
}
