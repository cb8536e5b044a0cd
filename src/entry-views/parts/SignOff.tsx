import { signOffId, type Entry } from "../../content-types/index.ts";
import type { ViewContext } from "../view-context.ts";
import { Day } from "./Day.tsx";

/** Who wrote, reviewed and approved what stands on the page: posts and days, as the office recorded them. */
export function SignOff({ entry, context }: SignOffProps) {
  const data = context.content.find("sign-off", signOffId(entry.type, entry.id))?.data;
  if (!data) return null;
  return (
    <p className="sign-off soft small">
      <span>
        编辑：{data.writtenBy}，<Day day={data.writtenOn} />
      </span>
      <span>
        审核：{data.reviewedBy}，<Day day={data.reviewedOn} />
      </span>
      <span>
        签发：{data.approvedBy}，<Day day={data.approvedOn} />
        {data.onePerson && "（编辑和签发是同一人）"}
      </span>
    </p>
  );
}

interface SignOffProps {
  readonly entry: Entry;
  readonly context: ViewContext;
}
