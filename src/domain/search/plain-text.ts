import MarkdownIt from "markdown-it";

/** The words of Markdown as they stand on the page: a line per block, no marks, no addresses. */
export function plainText(markdown: string): string {
  return parser.parse(markdown, {}).map(wordsOf).filter(Boolean).join("\n");
}

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });

function wordsOf(token: Token): string {
  if (token.children) return token.children.map(wordsOf).join("");
  if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
  if (token.type === "image") return token.content;
  return token.nesting === 0 ? token.content : "";
}

type Token = ReturnType<typeof parser.parse>[number];
