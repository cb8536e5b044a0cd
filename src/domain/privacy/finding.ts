/** Kinds of personal data; plain stable names that outside checks rely on. */
export const findingTypes = [
  "id-number",
  "bank-card",
  "mobile",
  "landline",
  "plate",
  "wechat",
  "qq",
  "email",
  "door",
  "room",
  "passport",
  "name",
  "sensitive",
  "insult",
] as const;

export type FindingType = (typeof findingTypes)[number];

/** block: cannot be published; ask: a reviewer must decide; inform: shown only. */
export type Level = "block" | "ask" | "inform";

/** One passage of the original text; `start` and `end` are UTF-16 offsets into it, `end` exclusive. */
export interface Finding {
  type: FindingType;
  text: string;
  level: Level;
  start: number;
  end: number;
  /** What to write instead; "删除" where no masked form is safe. */
  suggestion?: string;
}

/** A value that may stay in clear, such as an office telephone; `reason` says who allowed it and why. */
export interface Allowance {
  type: FindingType;
  value: string;
  reason?: string;
}

export interface ScanOptions {
  /** Names of private persons; every one found is blocked. */
  register?: readonly string[];
  /** Names that may be shown: role holders, honours with recorded consent. */
  publicNames?: readonly string[];
  /** Values that may stay; ignored for identity numbers, bank cards and plates. */
  allowances?: readonly Allowance[];
  /** Own e-mail domains, e.g. `example.org.cn`; `gov.cn` is always allowed. */
  emailDomains?: readonly string[];
  /** The text is an exposure: insults and unproven accusations are blocked, unit with floor is asked about. */
  exposure?: boolean;
}
