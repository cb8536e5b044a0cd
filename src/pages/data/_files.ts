import type { Content } from "../../domain/content.ts";
import { openFiles, type MeasuredFile, type OpenFile } from "../../domain/open-data/index.ts";
import { content, today } from "../../queries/content.ts";
import { countedFigures } from "../../queries/figures.ts";
import { href, publicAddress } from "../../site.ts";

/** The files of the open data with their sizes and fingerprints, made once per reading of the content. */
export function measuredFiles(): Promise<readonly MeasuredFile[]> {
  const now = content();
  const known = memory.get(now) ?? Promise.all(files(now).map(measured));
  memory.set(now, known);
  return known;
}

const memory = new WeakMap<Content, Promise<readonly MeasuredFile[]>>();

function files(now: Content): OpenFile[] {
  const addressOf = (path: string) => publicAddress(path) ?? href(path);
  return openFiles({ content: now, figures: countedFigures(), today: today(), addressOf });
}

async function measured(file: OpenFile): Promise<MeasuredFile> {
  const bytes = new TextEncoder().encode(file.text);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { ...file, bytes: bytes.length, sha256 };
}
