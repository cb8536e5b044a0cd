import { contentType, type DataByType, type TypeName } from "../../content-types/index.ts";
import { describePath } from "../../fields/index.ts";
import type { Fault } from "./fault.ts";

type Checked<Name extends TypeName> =
  | { readonly data: DataByType[Name]; readonly faults: readonly [] }
  | { readonly data: undefined; readonly faults: readonly Fault[] };

/** Checks one entry's raw values against its type; every fault is reported, unknown keys among them. */
export function checkEntry<Name extends TypeName>(
  typeName: Name,
  file: string,
  values: unknown,
): Checked<Name> {
  const type = contentType(typeName);
  const result = type.schema.safeParse(values);
  if (result.success) return { data: result.data as DataByType[Name], faults: [] };
  return {
    data: undefined,
    faults: result.error.issues.flatMap((issue) => faultsOf(type.fields, file, issue)),
  };
}

function faultsOf(fields: Parameters<typeof describePath>[0], file: string, issue: Issue): Fault[] {
  const { field, label } = describePath(fields, issue.path);
  const at = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return (issue.keys ?? []).map((key) => ({
      file,
      field: at ? `${at}.${key}` : key,
      label: label ? `${label} › ${key}` : key,
      reason: `不认识“${key}”这个字段`,
      remedy: "请删掉这一行，或改成字段说明里有的名称（可能是拼写错误）。",
    }));
  }
  return [
    {
      file,
      field: at,
      label: label || file,
      reason: issue.message,
      remedy: field?.remedy ?? "请对照字段说明改正。",
    },
  ];
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}
