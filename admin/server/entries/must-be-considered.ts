import { personalFindings, type FieldFinding } from "../../../src/domain/checks/personal-findings.ts";
import { scanOptions } from "../../../src/domain/checks/scan-options.ts";
import { findingNames, type FindingType } from "../../../src/domain/privacy/index.ts";
import { readBlobs, readEntry } from "../../../src/entry-files/index.ts";
import type { User } from "../accounts/accounts.ts";
import type { Desk } from "../desk.ts";
import type { Draft } from "../git/drafts.ts";
import { Refusal } from "../refusal.ts";
import { isEntryPath } from "./allowed-paths.ts";

/**
 * Refuses (422, every passage told) what a draft newly says that looks like personal data, until a reviewer has
 * said of each passage why it may stand. Reasons are kept in the office; what was published before was decided then.
 */
export async function mustBeConsidered(
  desk: Desk,
  user: User,
  draft: Draft,
  answers: readonly ReviewAnswer[] = [],
): Promise<void> {
  const given = new Map(answers.map((answer) => [nameOf(answer), answer.reason.trim()]));
  const decided = new Set(desk.reviews.of(draft).map(nameOf));
  const questions = (await questionsOf(desk, draft)).filter((one) => !decided.has(nameOf(one)));
  const open = questions.filter((one) => (given.get(nameOf(one)) ?? "").length < SHORTEST);
  if (open.length > 0) {
    const passages = open.map(({ name, text }) => `${name}“${text}”`).join("、");
    throw new Refusal(
      422,
      `有 ${open.length} 处像是个人信息：${passages}。请审核的人逐处核对：能删就改掉；确实可以公开的，写明理由。`,
      { questions: open },
    );
  }
  if (questions.length === 0) return;
  const at = new Date().toISOString();
  const reviews = questions.map((one) => {
    const reason = given.get(nameOf(one)) ?? "";
    return { type: one.type, text: one.text, reason, name: user.name, at };
  });
  await desk.reviews.add(draft, reviews);
  desk.audit.note("核对像个人信息的话", user.name, {
    draft: `${draft.collection}/${draft.id}`,
    passages: reviews.length,
  });
}

/** Shortest reason that says anything, in characters. */
const SHORTEST = 4;

async function questionsOf({ repository, snapshots, register }: Desk, draft: Draft): Promise<Question[]> {
  const files = draft.changed.flatMap(({ path, to }) => (to && isEntryPath(path) ? [{ path, to }] : []));
  if (files.length === 0) return [];
  const published = await snapshots.published();
  const options = scanOptions(published.content, register());
  const blobs = await readBlobs(
    repository,
    files.map(({ to }) => to),
  );
  const questions = new Map<string, Question>();
  for (const { path, to } of files) {
    const { entry } = readEntry({ path, text: String(blobs.get(to) ?? "") });
    const before = published.entry(path);
    const known = new Set(
      (before ? personalFindings(before, options) : []).map(({ finding }) => nameOf(finding)),
    );
    for (const found of entry ? personalFindings(entry, options) : [])
      if (found.finding.level === "ask" && !known.has(nameOf(found.finding)))
        questions.set(nameOf(found.finding), asked(found));
  }
  return [...questions.values()];
}

function asked({ field, value, finding }: FieldFinding): Question {
  const { type, text, start, end } = finding;
  const before = value.slice(Math.max(0, start - 12), start);
  return {
    type,
    text,
    name: findingNames[type],
    label: field.label,
    before,
    after: value.slice(end, end + 12),
  };
}

function nameOf({ type, text }: { readonly type: string; readonly text: string }): string {
  return `${type} ${text}`;
}

/** A passage that a reviewer is asked about, with the words around it. */
export interface Question {
  readonly type: FindingType;
  readonly text: string;
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface ReviewAnswer {
  readonly type: string;
  readonly text: string;
  readonly reason: string;
}
