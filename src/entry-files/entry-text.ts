import { CORE_SCHEMA, YAMLException, dump, load } from "js-yaml";

/** An entry file that cannot be read at all; the message is Chinese and names the line. */
export class EntryTextError extends Error {
  override name = "EntryTextError";
}

/**
 * Reads an entry file into plain values. `.md` has YAML between two `---` lines and a body, which becomes
 * the field `body`; `.yml` is YAML throughout. Only plain YAML is read: `---js` and the like are refused
 * (Decap would run them as code). Days stay strings.
 */
export function parseEntryText(text: string, extension: "md" | "yml"): Record<string, unknown> {
  const clean = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  if (extension === "yml") {
    if (clean.startsWith("---") && !/^---[ \t]*\n/.test(clean))
      throw new EntryTextError("第 1 行不是普通的 YAML");
    return readYaml(clean.replace(/^---[ \t]*\n/, ""), 0);
  }
  const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n([\s\S]*))?$/.exec(clean);
  if (!match) throw new EntryTextError("开头没有用两行 --- 括起来的字段区");
  const values = readYaml(match[1] ?? "", 1);
  const body = (match[2] ?? "").trim();
  return body ? { ...values, body } : values;
}

/** Writes values as an entry file, the fields in the order given. The reverse of `parseEntryText`. */
export function formatEntryText(values: Readonly<Record<string, unknown>>, extension: "md" | "yml"): string {
  const { body, ...fields } = values;
  const yaml = dump(extension === "md" ? fields : values, { lineWidth: -1, noRefs: true });
  return extension === "md" ? `---\n${yaml}---\n${body === undefined ? "" : `\n${String(body)}\n`}` : yaml;
}

function readYaml(yaml: string, linesBefore: number): Record<string, unknown> {
  let values: unknown;
  try {
    values = load(yaml, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark ? `第 ${error.mark.line + 1 + linesBefore} 行附近` : "文件里";
    throw new EntryTextError(`${line} YAML 写法有误（${error.reason}）`);
  }
  if (values === undefined || values === null) return {};
  if (typeof values !== "object" || Array.isArray(values))
    throw new EntryTextError("字段区不是“名称: 值”的形式");
  return { ...(values as Record<string, unknown>) };
}
