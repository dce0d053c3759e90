import type { Brief, Item, List, Section, Table } from '../generated/brief.ts';

/** The model has no tags: a part is known by the members that only its kind has. */
const has = (value: unknown, ...keys: string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));

export const isHolder = (value: unknown): value is Brief | Section => has(value, 'outline', 'sections', 'tables');
export const isSection = (value: unknown): value is Section => isHolder(value) && has(value, 'anchor');
export const isTable = (value: unknown): value is Table => has(value, 'columns', 'cells', 'values');
export const isList = (value: unknown): value is List => has(value, 'ordered', 'items');
export const isItem = (value: unknown): value is Item => has(value, 'firstCase', 'punctuation');
