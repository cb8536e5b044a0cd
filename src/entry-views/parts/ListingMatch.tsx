import type { Entry } from "../../content-types/index.ts";
import type { ViewContext } from "../view-context.ts";
import { EntryLink } from "./EntryLink.tsx";

/** A project between the needs it answers and the resources it uses; `here` is the listing the page is about. */
export function ListingMatch({ project, here, context }: ListingMatchProps) {
  const sides = [
    { name: "群众需求", ids: project.data.needs ?? [] },
    { name: "服务项目", ids: [project.id] },
    { name: "单位资源", ids: project.data.resources ?? [] },
  ];
  return (
    <div className="match">
      {sides.map(({ name, ids }) => (
        <div className="match__side" key={name}>
          <h3>{name}</h3>
          <ul className="match__list">
            {ids.map((id) => (
              <li key={id}>
                {id === here ? (
                  <b>{context.content.nameOf({ entry: "listing" }, id)}</b>
                ) : (
                  <EntryLink type="listing" id={id} context={context} />
                )}
              </li>
            ))}
            {ids.length === 0 && <li className="soft">没有写</li>}
          </ul>
        </div>
      ))}
    </div>
  );
}

interface ListingMatchProps {
  readonly project: Entry<"listing">;
  readonly here: string;
  readonly context: ViewContext;
}
