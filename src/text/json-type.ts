const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  null: 'empty',
};

/** The types of a schema's `type` in plain words: “text or a list”. */
export const typeNames = (types: string | readonly string[]): string =>
  [types]
    .flat()
    .map((type) => NAMES[type] ?? type)
    .join(' or ');

/** The type of a value read from YAML, JSON or TOML, in the same words. */
export function typeNameOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  return typeNames(Array.isArray(value) ? 'array' : typeof value);
}
