import { contentType, type ContentType, type Entry, type TypeName } from "../../content-types/index.ts";
import { makeContent, type Content } from "../content.ts";
import { fileNameOf, openFields, openTypes } from "./open-types.ts";

/** Reads published JSON files back into entries. `read` gives a file's text by its path below `/data/`. */
export async function readBack(read: (path: string) => Promise<string | undefined>): Promise<ReadBack> {
  const entries: Entry[] = [];
  const faults = new Map<TypeName, string>();
  for (const type of openTypes) {
    const path = `${fileNameOf(type)}.json`;
    try {
      const text = await read(path);
      if (text === undefined) throw new Error("没有这个文件");
      entries.push(...entriesOf(type.name, JSON.parse(text)));
    } catch (error) {
      faults.set(type.name, `${path} 读不出来：${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { content: makeContent(entries), faults };
}

export interface ReadBack {
  readonly content: Content;
  /** Why a type's entries could not be read; Chinese. */
  readonly faults: ReadonlyMap<TypeName, string>;
}

/** Field by field, because fields that are not published are missing here even where an entry must have them. */
function entriesOf(name: TypeName, file: { entries?: unknown }): Entry[] {
  if (!Array.isArray(file.entries)) throw new Error("里面没有 entries");
  const type = contentType(name);
  const fields = openFields(type as ContentType<TypeName>);
  return file.entries.map((one: Record<string, unknown>): Entry => {
    const id = String(one["id"]);
    const stray = Object.keys(one).find((key) => key !== "id" && !(key in fields));
    if (stray !== undefined) throw new Error(`${id} 有不认识的字段 ${stray}`);
    const values = Object.entries(fields).flatMap(([key, field]) => {
      const parsed = field.schema.safeParse(one[key]);
      if (!parsed.success) throw new Error(`${id} 的“${field.label}”不合字段说明`);
      return parsed.data === undefined ? [] : [[key, parsed.data] as const];
    });
    const data = Object.fromEntries(values) as unknown as Entry["data"];
    return { type: name, id, file: `${type.folder}/${id}`, data };
  });
}
