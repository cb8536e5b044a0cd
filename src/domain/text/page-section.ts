/** Where a text page belongs. */
export interface PageSection {
  readonly name: string;
  readonly path: string;
}

/** Pages that explain how to use the portal have ids that begin with `help`; all others are lasting texts. */
export function pageSection(id: string): PageSection {
  return /^help(-|$)/.test(id) ? HELP : RULES;
}

const HELP: PageSection = { name: "使用帮助", path: "/help/" };
const RULES: PageSection = { name: "公约和制度", path: "/pages/" };
