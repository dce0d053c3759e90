/** A JSON Pointer (RFC 6901) one step longer. */
export function joinPointer(pointer: string, ...keys: readonly (string | number)[]): string {
  return pointer + keys.map((key) => `/${escapeKey(String(key))}`).join('');
}

/** The keys of a JSON Pointer, unescaped; none for the root. */
export function splitPointer(pointer: string): string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(unescapeKey);
}

/** The pointer without its last key; the root stays the root. */
export function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** The value at a JSON Pointer, or undefined; only own properties count. */
export function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const key of splitPointer(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const unescapeKey = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

/** The pointer of a reference within a file, `#/…`; undefined when its percent signs are spoilt. */
export function referencedPointer(reference: string): string | undefined {
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return undefined;
  }
}
