import type { ContentType, TypeName } from "../../content-types/index.ts";
import { columnsOf, idTitle, type Column } from "./columns.ts";
import { fileNameOf } from "./open-types.ts";

/** The Table Schema (Data Package v2) of a content type's table, from the fields' own descriptions. */
export function tableSchema(type: ContentType<TypeName>): TableSchema {
  const columns = columnsOf(type);
  const foreignKeys = columns.flatMap(({ title, pointsAt }) =>
    pointsAt ? [{ fields: [title], reference: referenceTo(pointsAt, type) }] : [],
  );
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columns.map(describe),
    primaryKey: [idTitle(type.name)],
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function referenceTo(target: ContentType<TypeName>, from: ContentType<TypeName>): ForeignKey["reference"] {
  const fields = [idTitle(target.name)];
  // A table that points at itself names no resource.
  return target.name === from.name ? { fields } : { resource: `${fileNameOf(target)}-csv`, fields };
}

function describe({ key, title, field, pointsAt }: Column): SchemaField {
  const words = { name: title, title, key };
  const required = field.required ? { required: true } : {};
  if (pointsAt) {
    const description = `${pointsAt.label}的编号，可以到“${pointsAt.label}”的表里查到这一条。`;
    return withConstraints({ ...words, description, type: "string" }, required);
  }
  const text = { ...words, description: [field.hint, `种类：${field.kind}。`].filter(Boolean).join("；") };
  // Lists, groups and the words behind ids are read, not counted.
  if (field.parts || field.refersTo) return withConstraints({ ...text, type: "string" }, required);
  if ("options" in field) {
    return withConstraints(
      { ...text, type: "string" },
      { ...required, enum: Object.values(field.options as object) },
    );
  }
  const { type, format, minimum, maximum, pattern } = field.schema.toJSONSchema();
  if (type === "boolean") return { ...text, type, trueValues: ["是"], falseValues: ["否"] };
  if (format === "date") return withConstraints({ ...text, type: "date" }, required);
  if (type === "integer" || type === "number") {
    return withConstraints({ ...text, type }, { ...required, ...given({ minimum, maximum }) });
  }
  const unique = key === "id" ? { unique: true } : {};
  return withConstraints({ ...text, type: "string" }, { ...required, ...unique, ...given({ pattern }) });
}

function withConstraints(field: SchemaField, constraints: Constraints): SchemaField {
  return Object.keys(constraints).length > 0 ? { ...field, constraints } : field;
}

/** Without the keys that have no value. */
function given(values: Readonly<Record<string, string | number | undefined>>): Constraints {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** https://datapackage.org/standard/table-schema/ */
export interface TableSchema {
  readonly $schema: string;
  readonly fields: readonly SchemaField[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** `name` is the head of the column in the file; `key` is the same field's key in the JSON file. */
export interface SchemaField {
  readonly name: string;
  readonly title: string;
  readonly key: string;
  readonly description: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date";
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: Constraints;
}

interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

type Constraints = Readonly<Record<string, unknown>>;
