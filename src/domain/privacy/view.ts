/**
 * Folded text with the span of the original behind each UTF-16 unit. Spans are worked out when something was
 * found, which is seldom: the built site has millions of passages that hold nothing.
 */
export class View {
  readonly text: string;
  /** How many signs are digits 0–9; most detectors can be spared where there are too few. */
  readonly digitCount: number;
  readonly #before: View | undefined;
  readonly #changes: readonly Replacement[];
  #spans: Spans | undefined;

  private constructor(text: string, before?: View, changes: readonly Replacement[] = []) {
    this.text = text;
    this.digitCount = countDigits(text);
    this.#before = before;
    this.#changes = changes;
  }

  /** The text as it was written. */
  static of(text: string): View {
    return new View(text);
  }

  /** This view with some of its signs read as others, in the order of the text; itself when there are none. */
  with(changes: readonly Replacement[]): View {
    if (changes.length === 0) return this;
    let text = "";
    let end = 0;
    for (const { at, width, read } of changes) {
      text += this.text.slice(end, at) + read;
      end = at + width;
    }
    return new View(text + this.text.slice(end), this, changes);
  }

  /** The span of the original text behind `text.slice(from, to)`. */
  original(from: number, to: number): { start: number; end: number } {
    const { starts, ends } = this.#traced();
    return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
  }

  /** True where a digit was written in Chinese, or a letter was read as a digit. */
  isFolded(at: number): boolean {
    return this.#traced().folded[at] ?? false;
  }

  #traced(): Spans {
    return (this.#spans ??= this.#before ? trace(this.#before.#traced(), this.#changes) : plain(this.text));
  }
}

/** `width` signs from `at` on, read as another text; `isFolded` when a numeral was read as digits. */
export interface Replacement {
  readonly at: number;
  readonly width: number;
  readonly read: string;
  readonly isFolded?: boolean;
}

interface Spans {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly folded: readonly boolean[];
}

function plain(text: string): Spans {
  const starts = Array.from({ length: text.length }, (_, i) => i);
  return { starts, ends: starts.map((start) => start + 1), folded: [] };
}

function trace(before: Spans, changes: readonly Replacement[]): Spans {
  const starts: number[] = [];
  const ends: number[] = [];
  const folded: boolean[] = [];
  const keep = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      starts.push(before.starts[i] ?? 0);
      ends.push(before.ends[i] ?? 0);
      folded.push(before.folded[i] ?? false);
    }
  };
  let done = 0;
  for (const { at, width, read, isFolded = false } of changes) {
    keep(done, at);
    for (let i = 0; i < read.length; i++) {
      starts.push(before.starts[at] ?? 0);
      ends.push(before.ends[at + width - 1] ?? 0);
      folded.push(isFolded);
    }
    done = at + width;
  }
  keep(done, before.starts.length);
  return { starts, ends, folded };
}

function countDigits(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) count++;
  }
  return count;
}
