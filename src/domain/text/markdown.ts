import MarkdownIt, { type Token } from "markdown-it";
import { pictureMarkup, type DrawnPicture } from "../pictures/widths.ts";

/**
 * Draws Markdown as HTML. HTML in the text is shown as text; the page keeps its one `h1`; links to this site
 * go through `href`; a picture from another host becomes a link, because pages ask no other host.
 * Pictures that `picture` knows are offered in the widths and formats they were drawn in.
 */
export function renderMarkdown(
  text: string,
  href: (path: string) => string,
  picture: Environment["picture"] = () => undefined,
): string {
  return parser.render(text, { href, picture } satisfies Environment);
}

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
const rules = parser.renderer.rules;

rules.heading_open = (tokens, index) => `<h${level(tokens[index]?.tag)}>`;
rules.heading_close = (tokens, index) => `</h${level(tokens[index]?.tag)}>\n`;
rules.table_open = (tokens, index) =>
  `<div class="scroll-x" tabindex="0" role="region" aria-label="${tableName(tokens, index)}"><table>\n`;
rules.table_close = () => "</table></div>\n";
rules.th_open = (tokens, index) => `<th scope="col"${alignment(tokens[index])}>`;
rules.td_open = (tokens, index) => `<td${alignment(tokens[index])}>`;
rules.link_open = (tokens, index, options, env, self) => {
  const token = tokens[index]!;
  const address = String(token.attrGet("href") ?? "");
  token.attrSet("href", environmentOf(env).href(address));
  if (/^https?:/.test(address)) token.attrSet("rel", "noopener nofollow");
  return self.renderToken(tokens, index, options);
};
rules.image = (tokens, index, _options, env) => {
  const address = String(tokens[index]?.attrGet("src") ?? "");
  const alt = escape(tokens[index]?.content ?? "");
  if (!address.startsWith("/"))
    return `<a href="${escape(address)}" rel="noopener nofollow">${alt || "图片"}</a>`;
  const { href, picture } = environmentOf(env);
  const { sources, img } = pictureMarkup(address, picture(address), href);
  const size = img.width ? ` width="${img.width}" height="${img.height}"` : "";
  const shown = `<img src="${escape(img.src)}" alt="${alt}"${size} loading="lazy" decoding="async">`;
  const offers = sources.map(
    ({ type, srcSet, sizes }) => `<source type="${type}" srcset="${escape(srcSet)}" sizes="${sizes}">`,
  );
  return offers.length > 0 ? `<picture>${offers.join("")}${shown}</picture>` : shown;
};

// Regions of one page must differ in name; a table is told by the heading above it, else by its place.
function tableName(tokens: readonly Token[], index: number): string {
  const above = tokens.slice(0, index);
  const heading = above.map(({ type }) => type).lastIndexOf("heading_open");
  const since = above.slice(heading + 1).filter(({ type }) => type === "table_open").length + 1;
  const title = heading < 0 ? "" : escape(above[heading + 1]?.content ?? "");
  return `${title}表格${since > 1 ? since : ""}`;
}

/** The policy of the site lets no style stand in a page, as markdown-it would write it. */
function alignment(cell: Token | undefined): string {
  const side = /center|right/.exec(String(cell?.attrGet("style") ?? ""))?.[0];
  return side ? ` class="align-${side}"` : "";
}

/** The page's title is the only level 1; deeper levels stay as written. */
function level(tag = "h2"): number {
  return Math.max(2, Number(tag.slice(1)));
}

function escape(text: string): string {
  return parser.utils.escapeHtml(text);
}

function environmentOf(env: unknown): Environment {
  return env as Environment;
}

interface Environment {
  readonly href: (path: string) => string;
  readonly picture: (path: string) => DrawnPicture | undefined;
}
