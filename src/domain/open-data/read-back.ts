import { contentType, type Entry, type TypeName } from "../../content-types/index.ts";
import { makeContent, type Content } from "../content.ts";
import { fileNameOf, openTypes } from "./open-types.ts";

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

function entriesOf(name: TypeName, file: { entries?: unknown }): Entry[] {
  if (!Array.isArray(file.entries)) throw new Error("里面没有 entries");
  const type = contentType(name);
  return file.entries.map((one: Record<string, unknown>): Entry => {
    const { id, ...rest } = one;
    const values = "id" in type.fields ? one : rest;
    const parsed = type.schema.safeParse(values);
    if (!parsed.success) throw new Error(`${String(id)} 不合字段说明`);
    return {
      type: name,
      id: String(id),
      file: `${type.folder}/${String(id)}`,
      data: parsed.data as Entry["data"],
    };
  });
}
