import type { MeetingData, MeetingKindData } from "../../content-types/index.ts";
import { resolutionStatusName, type ResolutionStatus } from "../../domain/cases/resolution-progress.ts";
import { meetingStatus, meetingStatusName, type MeetingStatus } from "../../domain/meetings/index.ts";
import { Badge } from "./Badge.tsx";
import type { IconName } from "./Icon.tsx";

/** Where a meeting is on the day of the page: a word, a sign of its own shape, a colour. */
export function MeetingBadges({ data, kind, today }: MeetingBadgesProps) {
  const status = meetingStatus(data, kind, today);
  const failed = data.agenda.some(({ result }) => result === "noQuorum");
  return (
    <>
      <Badge kind={ICONS[status]}>{meetingStatusName(status)}</Badge>
      {failed && <Badge kind="cannot">未达法定人数</Badge>}
    </>
  );
}

/** Where a resolution is on the day of the page. */
export function ResolutionBadge({ status }: { readonly status: ResolutionStatus }) {
  return <Badge kind={RESOLUTION_ICONS[status]}>{resolutionStatusName(status)}</Badge>;
}

const ICONS: Readonly<Record<MeetingStatus, IconName>> = {
  announced: "open",
  moved: "referred",
  cancelled: "cannot",
  awaited: "overdue",
  drafting: "partly",
  objection: "duplicate",
  answering: "overdue",
  final: "solved",
};
const RESOLUTION_ICONS: Readonly<Record<ResolutionStatus, IconName>> = {
  open: "open",
  overdue: "overdue",
  done: "solved",
  doneLate: "solved",
};

interface MeetingBadgesProps {
  readonly data: MeetingData;
  readonly kind: MeetingKindData | undefined;
  readonly today: string;
}
