/**
 * What a description breaks of Data Package v2 as far as this site uses it
 * (https://datapackage.org/standard/data-package/, …/data-resource/, …/table-schema/).
 */
export function standardFaults(one: Description): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, what: string) => void (holds || faults.push(what));
  must(one.$schema === `${PROFILES}/datapackage.json`, "$schema of the package");
  must(RFC_3339.test(one.created), "created is no moment of RFC 3339");
  must(one.resources.length > 0, "resources are missing");
  must(
    one.licenses.every(({ name, path }) => typeof name === "string" || typeof path === "string"),
    "licenses need a name or a path",
  );
  must(
    one.contributors.every(({ title, roles }) => typeof title === "string" && Array.isArray(roles)),
    "contributors need a title, and roles as a list",
  );
  must(
    one.sources.every(({ title, path }) => !!(title ?? path)),
    "sources need a title or a path",
  );
  const names = one.resources.map(({ name }) => name);
  must(new Set(names).size === names.length, "names of resources are not unique");
  for (const resource of one.resources) faults.push(...resourceFaults(resource, one));
  return faults;
}

function resourceFaults(resource: Resource, one: Description): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, what: string) => void (holds || faults.push(`${resource.name}: ${what}`));
  must(resource.$schema === `${PROFILES}/dataresource.json`, "$schema");
  must(/^[a-z0-9._-]+$/.test(resource.name), "names are lower-case Latin, digits and . _ -");
  must(!/^\/|(^|\/)\.\.(\/|$)/.test(resource.path), "path must stay below the description");
  must(/^((md5|sha1|sha256|sha512):)?[0-9a-f]{32,128}$/.test(resource.hash), "hash");
  must(Number.isInteger(resource.bytes) && resource.bytes >= 0, "bytes");
  must(/^[a-z]+\/[a-z0-9.+-]+$/.test(resource.mediatype), "mediatype");
  if (resource.type === undefined) return faults;
  must(resource.type === "table", "type");
  const { schema } = resource;
  if (!schema) return [...faults, `${resource.name}: schema of a table is missing`];
  must(schema.$schema === `${PROFILES}/tableschema.json`, "$schema of the table");
  must(
    schema.fields.every(({ name, type }) => name !== "" && TYPES.includes(type)),
    "fields have a name and a type of the standard",
  );
  const own = schema.fields.map(({ name }) => name);
  must(
    (schema.primaryKey ?? []).every((name) => own.includes(name)),
    "primaryKey names no column",
  );
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const target =
      reference.resource === undefined
        ? resource
        : one.resources.find((other) => other.name === reference.resource);
    const there = target?.schema?.fields.map(({ name }) => name) ?? [];
    must(
      fields.every((name) => own.includes(name)),
      "foreignKeys name a column that is not there",
    );
    must(
      reference.fields.every((name) => there.includes(name)),
      "foreignKeys point nowhere",
    );
    must(fields.length === reference.fields.length, "foreignKeys of different lengths");
  }
  return faults;
}

const PROFILES = "https://datapackage.org/profiles/2.0";
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const TYPES = [
  "string",
  "number",
  "integer",
  "boolean",
  "date",
  "time",
  "datetime",
  "year",
  "any",
  "object",
  "array",
];

/** A `datapackage.json`, as far as it is looked at. */
export interface Description {
  $schema: string;
  created: string;
  licenses: { name?: string; path?: string; title?: string }[];
  contributors: { title?: string; roles?: unknown }[];
  sources: { title?: string; path?: string }[];
  resources: Resource[];
}

interface Resource {
  $schema: string;
  name: string;
  path: string;
  type?: string;
  hash: string;
  bytes: number;
  mediatype: string;
  schema?: {
    $schema: string;
    fields: { name: string; type: string }[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}
