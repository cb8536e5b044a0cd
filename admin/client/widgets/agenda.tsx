import { Fragment, type ReactNode } from "react";
import ListWidget from "decap-cms-widget-list";
import { contentType, type Entry, type MeetingData } from "../../../src/content-types/index.ts";
import { meetingVotes } from "../../../src/domain/checks/meeting-votes.ts";
import { voteSum } from "../../../src/domain/meetings/votes.ts";
import { filledDraft } from "../previews/filled-draft.ts";
import { useFormData } from "./form-data.ts";
import { useReference } from "./use-reference.ts";

/** The items of an agenda; under each the sum of its votes as it is typed, and what the check would refuse. */
export class AgendaControl extends ListWidget.controlComponent {
  constructor(props: unknown) {
    super(props);
    const drawn = this.renderItem;
    this.renderItem = (item: unknown, index: number): ReactNode => (
      <Fragment key={this.state.keys[index]}>
        {drawn(item, index)}
        <VoteLine index={index} />
      </Fragment>
    );
  }
}

function VoteLine({ index }: { index: number }) {
  const content = useReference();
  const form = useFormData();
  const type = contentType("meeting");
  const data = filledDraft(type, form.toJS()) as unknown as MeetingData;
  const item = data.agenda[index];
  const sum = item && voteSum(item);
  if (!content || !sum) return null;
  const entry = { type: "meeting", id: data.id, file: "", data } as unknown as Entry<"meeting">;
  const faults = meetingVotes
    .forEntry(entry, content)
    .filter(({ field }) => field.startsWith(`agenda.${index}.`));
  return (
    <div role="status" className="form-note">
      <p>
        {sum}
        {item.eligible !== undefined && `，有表决权实到 ${item.eligible} 人`}
        {faults.length === 0 && item.eligible !== undefined && item.inFavour !== undefined && "，对得上"}
      </p>
      <ul className="form-faults">
        {faults.map(({ reason, remedy }) => (
          <li key={reason}>
            {reason}。{remedy}
          </li>
        ))}
      </ul>
    </div>
  );
}
