import type { Entry } from "../../content-types/index.ts";
import { storyOf, type StoryEvent, type StoryType } from "../../domain/story/index.ts";
import type { ViewContext } from "../view-context.ts";
import { DemoMark } from "./Badge.tsx";
import { Day } from "./Day.tsx";
import { EntryLink } from "./EntryLink.tsx";

/** The one line of a matter on the page of its case, meeting or resolution; what other pages tell is linked. */
export function Story({ entry, context }: StoryProps) {
  const events = storyOf(entry, context.content);
  return (
    <ol className="timeline">
      {events.map((event, index) => (
        <li className={`timeline__step timeline__step--${event.state}`} data-phase={event.phase} key={index}>
          <h3>
            {event.title}
            {STATE_WORDS[event.state] && <span className="timeline__state">{STATE_WORDS[event.state]}</span>}
          </h3>
          <p className="timeline__who">
            {event.day && <Day day={event.day} />}
            {event.unit ? (
              <EntryLink type="organisation" id={event.unit} context={context} />
            ) : (
              event.whoActs && <span>由{event.whoActs}来做</span>
            )}
          </p>
          {event.note && <p className="keep-lines">{event.note}</p>}
          {!event.isHere && <Elsewhere event={event} context={context} />}
        </li>
      ))}
    </ol>
  );
}

function Elsewhere({ event, context }: { readonly event: StoryEvent; readonly context: ViewContext }) {
  const { type, id } = event.entry;
  return (
    <p className="timeline__elsewhere">
      <EntryLink type={type} id={id} context={context} />
      <DemoMark demo={context.content.find(type, id)?.data.demo ?? false} />
    </p>
  );
}

const STATE_WORDS = { done: "", now: "现在", next: "下一步", later: "以后" } as const;

interface StoryProps {
  readonly entry: Entry<StoryType>;
  readonly context: ViewContext;
}
