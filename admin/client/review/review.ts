import { asking } from "../asking.ts";

/** A passage that looks like personal data, with the words around it; see the office's `mustBeConsidered`. */
export interface ReviewQuestion {
  readonly type: string;
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

/** The passages that wait for a reviewer's reasons. */
export const reviews = asking<readonly ReviewQuestion[], readonly ReviewAnswer[]>();

/** The passages in an answer of the office that a reviewer has to decide on. */
export function questionsIn(
  answer: Readonly<Record<string, unknown>>,
): readonly ReviewQuestion[] | undefined {
  const questions = answer["questions"] as readonly ReviewQuestion[] | undefined;
  return questions?.length ? questions : undefined;
}
