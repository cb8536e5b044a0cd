import { passagesOf, spokenPieces } from "./spoken-text.ts";

/** True where the browser can speak; the built-in browsers of many apps cannot. */
export function canSpeak(): boolean {
  return "speechSynthesis" in window && "SpeechSynthesisUtterance" in window;
}

/**
 * Reads the visible text of `root` from the top, the passage that is read marked with `data-spoken`.
 * `ended` is called once: with true when all was read, with false when the device gave no sound.
 */
export function readAloud(root: HTMLElement, ended: (well: boolean) => void): Reading {
  const queue = passagesOf(root).flatMap(({ box, text }) =>
    spokenPieces(text).map((piece) => ({ box, piece })),
  );
  // Held here because Chrome forgets an utterance nobody holds, and its end is then never told.
  let utterance: SpeechSynthesisUtterance | undefined;
  let marked: HTMLElement | undefined;
  let silence = 0;
  let isOver = false;

  function finish(well?: boolean): void {
    if (isOver) return;
    isOver = true;
    clearTimeout(silence);
    mark(undefined);
    speechSynthesis.cancel();
    // Later, so that the caller holds the reading already when there was nothing to read.
    if (well !== undefined) setTimeout(ended, 0, well);
  }

  function mark(box: HTMLElement | undefined): void {
    if (marked === box) return;
    if (marked) delete marked.dataset["spoken"];
    if (box) box.dataset["spoken"] = "";
    marked = box;
  }

  function next(): void {
    const one = queue.shift();
    if (isOver) return;
    if (!one) return finish(true);
    mark(one.box);
    utterance = new SpeechSynthesisUtterance(one.piece);
    utterance.lang = "zh-CN";
    const voice = chineseVoice();
    if (voice) utterance.voice = voice;
    // A little slower than the voice's own pace, for ears that are.
    utterance.rate = 0.9;
    utterance.addEventListener("start", () => clearTimeout(silence));
    utterance.addEventListener("end", next);
    utterance.addEventListener("error", () => finish(false));
    speechSynthesis.speak(utterance);
  }

  if (speechSynthesis.speaking || speechSynthesis.pending) speechSynthesis.cancel();
  // An engine without a voice says nothing, not even that it failed.
  silence = window.setTimeout(() => finish(false), 5000);
  next();
  return { stop: () => finish() };
}

/** A reading under way. */
export interface Reading {
  /** Silent at once; `ended` is not called. */
  stop(): void;
}

/** A voice for Mandarin, else for any Chinese, else the browser's choice for the language. */
function chineseVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices();
  return (
    voices.find(({ lang }) => /^(zh|cmn)[-_](CN|Hans)/i.test(lang)) ??
    voices.find(({ lang }) => /^(zh|cmn)/i.test(lang))
  );
}
