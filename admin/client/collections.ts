import { extensionOf, writtenTypes, type ContentType } from "../../src/content-types/index.ts";
import { isDay } from "../../src/content-types/listed-fields.ts";
import { widgetsOf, type Field, type Widget } from "../../src/fields/index.ts";

/** Decap's collections: one per content type, and one named `settings` for all settings; the hidden ones have no way in. */
export function collections(hidden: readonly string[] = []): Collection[] {
  const folders = writtenTypes
    .filter((type) => !type.single)
    .map((type) => ({
      ...folderCollection(type),
      ...(hidden.includes(type.name) ? { hide: true } : {}),
    }));
  const files = writtenTypes.filter((type) => type.single).map(settingsFile);
  const settings = {
    name: "settings",
    label: "设置",
    label_singular: "设置",
    description: "网站信息、词表和节假日。",
    files,
    editor: { preview: false },
  };
  return [...folders, settings];
}

function folderCollection(type: ContentType): Collection {
  const extension = extensionOf(type);
  return {
    name: type.name,
    label: type.label,
    label_singular: type.label,
    description: type.description,
    folder: type.folder,
    extension,
    format: extension === "md" ? "yaml-frontmatter" : "yml",
    create: true,
    // Notes of colleagues; the office keeps them out of Git and of the site.
    editor: { notes: true },
    identifier_field: type.titleField,
    slug: "{{fields.id}}",
    summary: isNumbered(type) ? `{{${type.titleField}}}（{{id}}）` : `{{${type.titleField}}}`,
    sortable_fields: sortableFields(type),
    ...(type.address ? { preview_path: `${type.address.slice(1)}{{slug}}/` } : {}),
    ...viewFilters(type),
    ...viewGroups(type),
    fields: widgetsFor(type),
  };
}

function settingsFile(type: ContentType): Record<string, unknown> {
  return {
    name: type.name,
    label: type.label,
    description: type.description,
    file: `${type.folder}/${type.name}.yml`,
    fields: widgetsFor(type),
  };
}

function widgetsFor(type: ContentType): Widget[] {
  return widgetsOf(type.fields).map((widget) => completed(widget as unknown as Widget));
}

/** A widget and those inside it with what only the registry knows, such as what a relation shows. */
function completed(widget: Widget): Widget {
  const inner = widget["fields"] as Widget[] | undefined;
  const single = widget["field"] as Widget | undefined;
  return {
    ...widget,
    ...(widget["collection"] && !widget["display_fields"] ? shownFields(widget) : {}),
    ...(inner ? { fields: inner.map(completed) } : {}),
    ...(widget.widget === "relation" && widget["collection"] === "place" ? { widget: "place" } : {}),
    // Steps are added by the buttons of the workflow.
    ...(widget.widget === "workflow-steps" ? { allow_add: false } : {}),
    // Long lists are told apart by their summaries; what is added opens by itself.
    ...(widget["summary"] ? { collapsed: true } : {}),
    ...(single ? { field: completed(single) } : {}),
  };
}

function shownFields(relation: Widget): Record<string, unknown> {
  const target = writtenTypes.find((type) => type.name === relation["collection"]);
  if (!target)
    throw new Error(`A reference points at ${String(relation["collection"])}, which is no content type.`);
  return { display_fields: [target.titleField], search_fields: [target.titleField, "id"] };
}

/** Newest number first; title and days can be chosen too. */
function sortableFields(type: ContentType): Record<string, unknown>[] {
  const days = Object.keys(type.fields).filter((name) => isDay(type.fields[name]!));
  return [...new Set(["id", type.titleField, ...days])].map((field) => ({
    field,
    label: type.fields[field]!.label,
    ...(field === "id" ? { default_sort: isNumbered(type) ? "desc" : "asc" } : {}),
  }));
}

/** A filter for every option that code tells apart: 办理结果：已解决. */
function viewFilters(type: ContentType): Record<string, unknown> {
  const filters = Object.entries(type.fields).flatMap(([name, field]) =>
    Object.entries(optionsOf(field)).map(([value, label]) => ({
      label: `${field.label}：${label}`,
      field: name,
      pattern: `^${value}$`,
    })),
  );
  return filters.length > 0 ? { view_filters: filters } : {};
}

/** By year, where a day is required. */
function viewGroups(type: ContentType): Record<string, unknown> {
  const found = Object.entries(type.fields).find(([, field]) => isDay(field) && field.required);
  if (!found) return {};
  const [name, field] = found;
  return { view_groups: [{ label: `按年（${field.label}）`, field: name, pattern: "\\d{4}" }] };
}

function isNumbered(type: ContentType): boolean {
  return "code" in type.fields["id"]!;
}

function optionsOf(field: Field): Record<string, string> {
  return "options" in field ? (field["options"] as Record<string, string>) : {};
}

/** A Decap collection; see https://decapcms.org/docs/configuration-options/#collections. */
export interface Collection {
  readonly name: string;
  readonly label: string;
  readonly [option: string]: unknown;
}
