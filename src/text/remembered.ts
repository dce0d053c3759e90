/**
 * A function that computes its value once for each object, for as long as that lives. Rules look at the same objects
 * again and again, and in an editor most of them are those of the check before. The objects must not change.
 */
export function remembered<Key extends object, Value extends object>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
