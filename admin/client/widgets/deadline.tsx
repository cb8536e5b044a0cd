import { deadlineOf, type DeadlineFacts } from "../../../src/domain/cases/deadline.ts";
import { deadlineWords } from "../../../src/domain/cases/deadline-words.ts";
import { DayControl } from "./day.tsx";
import { useFormData } from "./form-data.ts";
import { useReference } from "./use-reference.ts";

/** The day a case is due: left blank it follows from the rules, which are said below as they apply. */
export class DeadlineControl extends DayControl {
  override render() {
    return (
      <>
        {super.render()}
        <Explanation />
      </>
    );
  }
}

function Explanation() {
  const content = useReference();
  const { received, ...rest } = useFormData().toJS() as Partial<DeadlineFacts>;
  if (!content) return null;
  if (!received) return <p className="form-note">填好“受理日期”，这里就算出到期日。</p>;
  const facts = { ...rest, received, ...settled(rest) } as DeadlineFacts;
  return (
    <p role="status" className="form-note">
      {deadlineWords(deadlineOf(facts, content), content)}
    </p>
  );
}

/** Without what is only half filled in, which the rules cannot read yet. */
function settled({ due, extension, hold, reopenings }: Partial<DeadlineFacts>): Partial<DeadlineFacts> {
  return {
    due: due || undefined,
    extension: extension?.day && extension.due ? extension : undefined,
    hold: hold?.day ? hold : undefined,
    reopenings: reopenings?.filter(({ day }) => day),
  };
}
