import type { ComponentType } from "react";
import type { TypeName } from "../content-types/index.ts";
import { ActivityView } from "./ActivityView.tsx";
import { AgreementView } from "./AgreementView.tsx";
import { AssessmentView } from "./AssessmentView.tsx";
import { CaseView } from "./CaseView.tsx";
import { DisclosureView } from "./DisclosureView.tsx";
import { DutyView } from "./DutyView.tsx";
import { ExposureView } from "./ExposureView.tsx";
import { HonourView } from "./HonourView.tsx";
import { ListingView } from "./ListingView.tsx";
import { MeetingKindView } from "./MeetingKindView.tsx";
import { MeetingView } from "./MeetingView.tsx";
import { NoticeView } from "./NoticeView.tsx";
import { OrderView } from "./OrderView.tsx";
import { ObjectionView } from "./ObjectionView.tsx";
import { OrganisationView } from "./OrganisationView.tsx";
import { PageView } from "./PageView.tsx";
import { PlaceView } from "./PlaceView.tsx";
import { PublishedFigureView } from "./PublishedFigureView.tsx";
import { PressView } from "./PressView.tsx";
import { ReleaseView } from "./ReleaseView.tsx";
import { ResolutionView } from "./ResolutionView.tsx";
import { RoleView } from "./RoleView.tsx";
import { ServiceView } from "./ServiceView.tsx";
import { MonthReturnView } from "./MonthReturnView.tsx";
import { TallyView } from "./TallyView.tsx";
import { TeamView } from "./TeamView.tsx";
import type { ViewProps } from "./view-context.ts";
import { WorkflowView } from "./WorkflowView.tsx";

/** The view of each content type that has a page; the same view is the preview in the admin. */
export const entryViews: { readonly [Name in TypeName]?: ComponentType<ViewProps<Name>> } = {
  case: CaseView,
  meeting: MeetingView,
  resolution: ResolutionView,
  honour: HonourView,
  exposure: ExposureView,
  objection: ObjectionView,
  activity: ActivityView,
  team: TeamView,
  order: OrderView,
  listing: ListingView,
  agreement: AgreementView,
  service: ServiceView,
  tally: TallyView,
  "month-return": MonthReturnView,
  assessment: AssessmentView,
  notice: NoticeView,
  page: PageView,
  "published-figure": PublishedFigureView,
  release: ReleaseView,
  press: PressView,
  organisation: OrganisationView,
  place: PlaceView,
  role: RoleView,
  duty: DutyView,
  disclosure: DisclosureView,
  workflow: WorkflowView,
  "meeting-kind": MeetingKindView,
};

export type { ViewContext, ViewProps } from "./view-context.ts";
