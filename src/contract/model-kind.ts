import { own } from '../text/own.ts';

/** What a schema of a contract is about. `any`: a definition that is not used, or data of any shape. */
export type ModelKind =
  'brief' | 'section' | 'table' | 'column' | 'list' | 'label' | 'item' | 'data' | 'any' | Collection;

/** A list or map of the model. */
type Collection = `${'section' | 'table' | 'list' | 'item'}${'[]' | '{}'}`;

const MEMBERS: Partial<Record<ModelKind, Readonly<Record<string, ModelKind>>>> = {
  brief: { metadata: 'data', sections: 'section{}', tables: 'table[]', lists: 'list[]' },
  section: { sections: 'section{}', tables: 'table[]', lists: 'list[]' },
  list: { items: 'item[]' },
};

const ELEMENTS: Partial<Record<ModelKind, ModelKind>> = {
  'section{}': 'section',
  'section[]': 'section',
  'table[]': 'table',
  'list[]': 'list',
  'item[]': 'item',
};

/** The kind of a property's value. */
export function memberKind(kind: ModelKind, key: string): ModelKind {
  if (kind.endsWith('{}')) return elementKind(kind);
  return own(MEMBERS[kind] ?? {}, key) ?? (kind === 'any' ? 'any' : 'data');
}

/** The kind of a list's or map's elements. */
export const elementKind = (kind: ModelKind): ModelKind => ELEMENTS[kind] ?? (kind === 'any' ? 'any' : 'data');
