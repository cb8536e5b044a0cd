import { sharePictureSize, type SharePicture } from "../../domain/share/index.ts";

/** The mark on a square of paper, `size` px wide, `room` of the side free on each side. */
export function markDrawing(mark: string, tokens: string, size: number, room: number): string {
  const side = size * (1 - 2 * room);
  return svg(
    size,
    size,
    rect(colour(tokens, "paper"), size, size) + placed(mark, size * room, size * room, side),
  );
}

/**
 * The picture that goes with a link: the mark in sunlight, and a sign for the kind of page. Without words,
 * because a machine that builds a site need not have Chinese letters.
 */
export function shareDrawing(picture: SharePicture, mark: string, tokens: string): string {
  const { width, height } = sharePictureSize;
  const [paper, sun, sunlight, eave, onEave, line] = [
    "paper",
    "sun",
    "sunlight",
    "eave",
    "on-eave",
    "line",
  ].map((name) => colour(tokens, name));
  const sign = SIGNS[picture];
  const rays = [430, 330].map(
    (r) => `<circle cx="${sign ? 400 : 600}" cy="270" r="${r}" fill="${sunlight}" opacity=".45"/>`,
  );
  return svg(
    width,
    height,
    rect(paper!, width, height) +
      rays.join("") +
      `<path fill="${line}" d="M0 560h1200v70H0z"/><path fill="${eave}" d="M0 606h1200v24H0z"/>` +
      placed(mark, sign ? 170 : 370, 90, 460) +
      (sign
        ? `<circle cx="890" cy="320" r="172" fill="${eave}"/><circle cx="890" cy="320" r="172" fill="none" stroke="${sun}" stroke-width="10"/>` +
          `<path fill="${onEave}" transform="translate(780 210) scale(11)" d="${sign}"/>`
        : ""),
  );
}

/** Signs in a square of 20; the home page has the mark alone. */
const SIGNS: Record<SharePicture, string | undefined> = {
  home: undefined,
  case: "M4 1h9l4 4v14H4Zm2 2v14h9V6h-3V3Zm1 5h7v1.6H7Zm0 3.2h7v1.6H7Zm0 3.2h4V16H7Z",
  meeting: "M1 3h11v8H7l-3 3v-3H1Zm13 3h5v9h-2v3l-3-3H8v-2h6Z",
  board: "M10 1l2.6 5.6 6 .7-4.4 4.1 1.2 6L10 14.4 4.6 17.4l1.2-6L1.4 7.3l6-.7Z",
  people:
    "M6.5 3a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2Zm7 0a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2ZM1.5 17c0-5 2-7.6 5-7.6 1.5 0 2.7.7 3.5 1.9.8-1.2 2-1.9 3.5-1.9 3 0 5 2.6 5 7.6Z",
  figures: "M2 18V2h2v14h14v2Zm4-4V9h3v5Zm4.5 0V5h3v9Zm4.5 0V7.5h3V14Z",
  notice: "M14 3v14l-6-4H6l1 5H4.5l-1-5A2 2 0 0 1 2 11V9a2 2 0 0 1 2-2h4Zm1.5 4a3 3 0 0 1 0 6Z",
};

function svg(width: number, height: number, inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner}</svg>`;
}

function rect(fill: string, width: number, height: number): string {
  return `<path fill="${fill}" d="M0 0h${width}v${height}H0z"/>`;
}

/** The mark's drawing at a place; its colours for the dark are for screens. */
function placed(mark: string, x: number, y: number, side: number): string {
  const inner = mark
    .replace(/^[^>]*<svg[^>]*>|<\/svg>\s*$/g, "")
    .replace(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\}/, "");
  return `<svg x="${x}" y="${y}" width="${side}" height="${side}" viewBox="0 0 64 64">${inner}</svg>`;
}

function colour(tokens: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{3,8});`).exec(tokens)?.[1];
  if (found === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return found;
}
