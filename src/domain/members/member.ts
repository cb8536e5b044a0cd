import type { SiteData } from "../../content-types/index.ts";
import type { MemberFigure } from "./member-figure.ts";

/** A community whose published data a parent portal (街道、区、市) puts together. */
export type Member = NonNullable<SiteData["members"]>[number];

/** What is kept of a community's published data. */
export interface MemberData {
  /** SHA-256 of its `SHA256SUMS`: which data these are. */
  readonly fingerprint: string;
  /** The last day its numbers were counted, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The day the parent read it. */
  readonly readOn: string;
  readonly figures: readonly MemberFigure[];
  /** By a figure's id: why it is not used; Chinese. */
  readonly unused: Readonly<Record<string, string>>;
}

/** A community as the parent knows it today. */
export interface MemberState {
  readonly member: Member;
  /** The last data that were read and found sound. */
  readonly data?: MemberData | undefined;
  /** Why today's could not be taken; Chinese, for everybody to read. */
  readonly why?: string | undefined;
}

/** The communities in the order of the settings, which is the administrative one, never that of a number. */
export function membersOf(site: SiteData): readonly Member[] {
  return site.members ?? [];
}

/** The address of a page of a community's own portal; `path` begins with `/`. */
export function memberAddress({ address }: Pick<Member, "address">, path = "/"): string {
  return address.replace(/\/$/, "") + path;
}
