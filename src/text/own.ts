/** What a record itself holds under a key that somebody else chose: “constructor” is a name like others. */
export const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
