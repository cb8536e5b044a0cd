/**
 * A passage in pieces of at most `limit` characters, cut after sentences where there are any: some engines
 * fall silent in a long piece, and a stop takes effect at once in a short one.
 */
export function spokenPieces(text: string, limit = 80): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const part of text.replace(/\s+/g, " ").trim().match(SENTENCES) ?? []) {
    for (let at = 0; at < part.length; at += limit) {
      const next = part.slice(at, at + limit);
      if (piece.length + next.length > limit) {
        pieces.push(piece);
        piece = "";
      }
      piece += next;
    }
  }
  return [...pieces, piece].map((one) => one.trim()).filter((one) => SOUND.test(one));
}

/** The visible text below `root` in passages, each with the box on the page that holds it. */
export function passagesOf(root: HTMLElement): Passage[] {
  const passages: { box: HTMLElement; text: string }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent ?? "";
    if (!parent || !text.trim() || parent.closest(SILENT) || parent.getClientRects().length === 0) continue;
    const box = boxOf(parent, root);
    const last = passages[passages.length - 1];
    if (last?.box === box) last.text += text;
    else passages.push({ box, text });
  }
  return passages;
}

/** Part of the page that is read in one breath and marked meanwhile. */
export interface Passage {
  readonly box: HTMLElement;
  readonly text: string;
}

/** The nearest box that stands for itself: what is set in the line belongs to the passage around it. */
function boxOf(element: HTMLElement, root: HTMLElement): HTMLElement {
  let box = element;
  while (box !== root && box.parentElement && /^(inline|contents)/.test(getComputedStyle(box).display))
    box = box.parentElement;
  return box;
}

const SENTENCES = /[^。！？；!?;]+[。！？；!?;]*/g;
/** Letters, digits, characters; a dash or an arrow alone is not said. */
const SOUND = /[\p{L}\p{N}]/u;
/** What leads elsewhere, is operated, or only drawn. */
const SILENT =
  "nav, form, button, select, textarea, svg, canvas, script, style, template, noscript, [aria-hidden=true]";
