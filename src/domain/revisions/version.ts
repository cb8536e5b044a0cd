/** An entry as it was published at one time. */
export interface Version {
  /** The Git commit that published it. */
  readonly commit: string;
  /** The day of publishing in the community's time zone. */
  readonly day: string;
  /** The role of who approved it, in Chinese: 签发. Absent when Git does not tell. */
  readonly approver?: string | undefined;
  /** As they stood in the file. */
  readonly values: Readonly<Record<string, unknown>>;
}
