import { type Claim, support } from './claim.ts';

type Metadata = Readonly<Record<string, unknown>>;

/** More values than this are no closed list. */
const MOST_VALUES = 6;

/** The schema of the front matter, undefined when fewer than two documents have any. */
export function inferMetadata(all: readonly Metadata[]): Claim | undefined {
  const filled = all.filter((one) => Object.keys(one).length > 0);
  if (filled.length < Math.min(2, all.length)) return undefined;
  const keys = [...new Set(filled.flatMap((one) => Object.keys(one)))];
  const known = keys.map((key) => ({
    key,
    values: all.filter((one) => Object.hasOwn(one, key)).map((one) => one[key]),
  }));
  const common = known.filter(({ values }) => values.length >= Math.min(2, all.length));
  const required = common.filter(({ values }) => values.length === all.length).map(({ key }) => key);
  const properties = Object.fromEntries(common.map(({ key, values }) => [key, schemaOf(values)]));
  const remarks = common.map(
    ({ key, values }) => [`/properties/${escape(key)}`, support(values.length, all.length)] as const,
  );
  return { data: { ...(required.length > 0 && { required }), properties }, remarks: new Map(remarks) };
}

const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

function schemaOf(values: readonly unknown[]): object {
  const types = [...new Set(values.map(typeOf))];
  const [type] = types;
  if (types.length !== 1 || type === undefined) return types.length === 0 ? {} : { type: types };
  const different = [...new Set(values)];
  const isClosed = type === 'string' && different.length <= MOST_VALUES && values.length >= different.length * 3;
  const isDate = type === 'string' && values.every((value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)));
  return { type, ...(isClosed && { enum: different.map(String).sort() }), ...(isDate && { format: 'date' }) };
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
