import { expect, test } from "vitest";
import { collections } from "../../../../admin/client/collections.ts";
import { contentTypes, extensionOf, writtenTypes } from "../../../../src/content-types/index.ts";
import { listedFields } from "../../../../src/content-types/listed-fields.ts";

const all = collections();
const folders = all.filter((one) => one.name !== "settings");
const settings = all.find((one) => one.name === "settings")!;

test("every content type can be edited: entries in a collection of their own, settings in one of files", () => {
  expect(folders.map((one) => one.name)).toEqual(writtenTypes.filter((t) => !t.single).map((t) => t.name));
  const files = settings["files"] as { name: string; file: string }[];
  expect(files.map((one) => one.file)).toEqual(
    writtenTypes.filter((t) => t.single).map((t) => `settings/${t.name}.yml`),
  );
});

test("a collection that is not switched on has no way in, and only that one", () => {
  expect(all.some((one) => one["hide"])).toBe(false);
  const hidden = collections(["exposure"]).filter((one) => one["hide"]);
  expect(hidden.map(({ name }) => name)).toEqual(["exposure"]);
});

test("what only the office writes has no form", () => {
  const kept = contentTypes.filter((t) => t.isKeptByOffice).map((t) => t.name);
  expect(kept).toContain("sign-off");
  expect(folders.filter((one) => kept.includes(one.name as (typeof kept)[number]))).toEqual([]);
});

test.each(writtenTypes.map((type) => [type.name, type] as const))(
  "%s: the form asks for every field",
  (_, type) => {
    const form = type.single
      ? (settings["files"] as Form[]).find((one) => one.name === type.name)!
      : (folders.find((one) => one.name === type.name) as unknown as Form);
    expect(form.fields.map((field) => field.name)).toEqual(Object.keys(type.fields));
    for (const field of form.fields) {
      expect(field.label).toMatch(/[\u4e00-\u9fff]/);
      expect(
        field.required !== false || !type.fields[field.name]!.required || field.widget === "boolean",
      ).toBe(true);
    }
  },
);

test("what a list shows, sorts, filters and groups by is among the fields that lists are sent", () => {
  for (const one of folders) {
    const type = contentTypes.find((candidate) => candidate.name === one.name)!;
    const named = [...String(one["summary"]).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
    const asked = ["sortable_fields", "view_filters", "view_groups"].flatMap((option) =>
      ((one[option] ?? []) as { field: string }[]).map(({ field }) => field),
    );
    expect(listedFields(type), type.name).toEqual(expect.arrayContaining([...named, ...asked]));
  }
});

test("an entry's file is named after its id, in the format that the reader of entries expects", () => {
  for (const one of folders) {
    const type = contentTypes.find((candidate) => candidate.name === one.name)!;
    expect(one["slug"]).toBe("{{fields.id}}");
    expect(one["extension"]).toBe(extensionOf(type));
  }
});

test("every relation names an existing collection and shows a field that exists there", () => {
  const relations = every(all).filter((widget) => widget["collection"] !== undefined);
  expect(relations.length).toBeGreaterThan(20);
  for (const relation of relations) {
    const target = all.find((one) => one.name === relation["collection"])!;
    expect(target, String(relation["name"])).toBeDefined();
    for (const path of [...list(relation["display_fields"]), ...list(relation["search_fields"])]) {
      const form = relation["file"]
        ? (target["files"] as Form[]).find((one) => one.name === relation["file"])!
        : (target as unknown as Form);
      const [first, star, inner] = path.split(".");
      const field = form.fields.find((one) => one.name === first)!;
      expect(field, path).toBeDefined();
      if (star === "*") expect((field["fields"] as Form["fields"]).map((one) => one.name)).toContain(inner);
    }
  }
});

test("a list asks for a minimum with a maximum, without which Decap would not ask at all", () => {
  for (const widget of every(all).filter((one) => one["fields"] !== undefined && one["min"] !== undefined))
    expect(widget["max"], String(widget["name"])).toEqual(expect.any(Number));
});

test("no field uses a widget that shifts days or breaks on pasted tables", () => {
  const ours =
    "agenda day deadline entry-number meeting-kind place step-note workflow-step workflow-steps".split(" ");
  const decaps = "boolean image list number object relation richtext select string text".split(" ");
  const names = new Set(every(all).flatMap((one) => (one["widget"] ? [one["widget"]] : [])));
  expect([...names].filter((name) => ![...ours, ...decaps].includes(String(name)))).toEqual([]);
});

test("a list of entries starts with the newest number", () => {
  const sortable = folders.find((one) => one.name === "case")!["sortable_fields"] as Record<
    string,
    unknown
  >[];
  expect(sortable[0]).toEqual({ field: "id", label: "编号", default_sort: "desc" });
  expect(sortable.filter((one) => one["default_sort"])).toHaveLength(1);
});

function every(forms: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return forms.flatMap((form) => {
    const inner = ["fields", "files"].flatMap((key) => (form[key] as Record<string, unknown>[]) ?? []);
    const single = form["field"] ? [form["field"] as Record<string, unknown>] : [];
    return [...inner, ...single].flatMap((one) => [one, ...every([one])]);
  });
}

function list(value: unknown): string[] {
  return (value as string[]) ?? [];
}

interface Form {
  readonly name: string;
  readonly fields: {
    name: string;
    label: string;
    required?: boolean;
    widget: string;
    [key: string]: unknown;
  }[];
}

test("steps, agenda, deadline and places have widgets of their own, and a step is added by its workflow only", () => {
  const widgetOf = (type: string, name: string) =>
    (folders.find((one) => one.name === type) as unknown as Form).fields.find((one) => one.name === name);
  expect(widgetOf("case", "steps")).toMatchObject({ widget: "workflow-steps", allow_add: false, min: 1 });
  expect(widgetOf("case", "due")).toMatchObject({ widget: "deadline", required: false });
  expect(widgetOf("case", "place")).toMatchObject({ widget: "place" });
  expect(widgetOf("meeting", "agenda")).toMatchObject({ widget: "agenda", min: 1 });
});
