import type { Entry, TypeName } from "../../content-types/index.ts";
import type { ViewContext } from "../view-context.ts";
import { DemoMark } from "./Badge.tsx";
import { EntryLink } from "./EntryLink.tsx";

/** Links to the other entries of the same matter, each with what it is to this one. */
export function RelatedList({ title, links, context, level = 2 }: RelatedListProps) {
  if (links.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <section className="stack stack--tight">
      <Heading>{title}</Heading>
      <ul className="related">
        {links.map(({ type, id, role }) => (
          <li key={id}>
            {role && <span className="soft small">{role}</span>}
            <EntryLink type={type} id={id} context={context} />
            <DemoMark demo={isDemo(context.content.find(type, id))} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isDemo(entry: Entry | undefined): boolean {
  return entry !== undefined && "demo" in entry.data && entry.data.demo;
}

interface RelatedListProps {
  readonly title: string;
  readonly links: readonly { readonly type: TypeName; readonly id: string; readonly role?: string }[];
  readonly context: ViewContext;
  /** Level of the heading on its page. */
  readonly level?: 2 | 3 | 4;
}
