import type { Kind } from '../generated/rule.ts';

/** A JSON Schema as plain data. */
type Schema = Readonly<Record<string, unknown>>;

/**
 * Property names in a rule's schema that its kind does not have: such a rule would silently never fire.
 * `model` is schemas/brief.schema.json. Yields pointers into the schema.
 */
export function unknownProperties(schema: Schema, kind: Kind, model: Schema): string[] {
  const unknown: string[] = [];
  const stack: { schema: unknown; target: unknown; pointer: string }[] = [
    { schema, target: definition(model, kind), pointer: '' },
  ];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { pointer } = entry;
    const target = resolve(entry.target, model);
    if (!isSchema(entry.schema) || target === undefined) continue;
    for (const [keyword, argument] of Object.entries(entry.schema)) {
      const at = `${pointer}/${keyword}`;
      if (keyword === 'required' && Array.isArray(argument)) {
        for (const name of argument) if (!memberOf(target, String(name))) unknown.push(`${at}/${String(name)}`);
      } else if (keyword === 'properties' && isSchema(argument)) {
        for (const [name, inner] of Object.entries(argument)) {
          const member = memberOf(target, name);
          if (member) stack.push({ schema: inner, target: member, pointer: `${at}/${name}` });
          else unknown.push(`${at}/${name}`);
        }
      } else if (IN_PLACE.has(keyword)) {
        for (const inner of Array.isArray(argument) ? argument : [argument])
          stack.push({ schema: inner, target, pointer: at });
      } else if (OF_ITEMS.has(keyword)) stack.push({ schema: argument, target: target['items'], pointer: at });
      else if (keyword === 'additionalProperties')
        stack.push({ schema: argument, target: target['additionalProperties'], pointer: at });
    }
  }
  return unknown.sort();
}

const IN_PLACE = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else']);
const OF_ITEMS = new Set(['items', 'contains']);

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function definition(model: Schema, kind: Kind): unknown {
  const definitions = model['$defs'];
  return isSchema(definitions) ? definitions[kind] : undefined;
}

function resolve(target: unknown, model: Schema): Schema | undefined {
  let schema = target;
  for (let hops = 0; hops < 5 && isSchema(schema) && typeof schema['$ref'] === 'string'; hops++) {
    const name = schema['$ref'].split('/').at(-1) ?? '';
    const definitions: unknown = model['$defs'];
    schema = schema['$ref'] === '#' ? model : isSchema(definitions) ? definitions[name] : undefined;
  }
  return isSchema(schema) ? schema : undefined;
}

/** The schema of a member; `true` stands for members that the model leaves open, such as front matter. */
function memberOf(target: Schema, name: string): unknown {
  const properties = target['properties'];
  if (isSchema(properties) && Object.hasOwn(properties, name)) return properties[name];
  return target['additionalProperties'] || undefined;
}
