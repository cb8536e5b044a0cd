/** The JSON schema of a query string: every name is required and must match its pattern. */
export function query(patterns: Readonly<Record<string, string>>): object {
  const properties = Object.fromEntries(
    Object.entries(patterns).map(([name, pattern]) => [name, { type: "string", pattern }]),
  );
  return { type: "object", properties, required: Object.keys(patterns) };
}
