import type { ModelKind } from './model-kind.ts';

/** A keyword that a contract may use beside JSON Schema 2020-12. */
export interface ContractKeyword {
  readonly description: string;
  /** What the schema that holds it must be about. */
  readonly on: readonly ModelKind[];
  /** JSON Schema of its argument. */
  readonly argument: Readonly<Record<string, unknown>>;
  /** What the schemas in its argument are about: one schema, or a list of names and schemas. */
  readonly holds?: { readonly kind: ModelKind; readonly many: boolean };
  /** The keyword that it is a setting of, and without which it says nothing. */
  readonly beside?: string;
  /** True for what only an entry of `sections`, `columns` … has. */
  readonly entryOnly?: boolean;
}

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text, minItems: 1 };
const count = { type: 'integer', minimum: 0 };
const flag = { type: 'boolean' };
const order = { enum: ['fixed', 'free'] };
const schema = { $dynamicRef: '#meta' };
const namesAndSchemas = { type: 'array', items: { anyOf: [text, schema] }, minItems: 1 };
const range = {
  type: 'object',
  properties: { minimum: count, maximum: { type: 'integer', minimum: 1 } },
  additionalProperties: false,
};

const holder = ['brief', 'section'] as const;

/** Keywords by name, in the order in which the documentation lists them. */
export const contractVocabulary: Readonly<Record<string, ContractKeyword>> = {
  sections: {
    description: 'Sections: a title stands for a required section, a schema for one described in more detail.',
    on: holder,
    argument: namesAndSchemas,
    holds: { kind: 'section', many: true },
  },
  sectionOrder: {
    description: '`fixed`: sections stand in the order of the list. Default `free`.',
    on: holder,
    argument: order,
    beside: 'sections',
  },
  otherSections: {
    description: 'False: no sections but those of the list. Default true.',
    on: holder,
    argument: flag,
    beside: 'sections',
  },
  sectionLevel: {
    description: 'Level of the headings of these sections; `any`: they may stand at any depth. Default: next below.',
    on: holder,
    argument: { enum: [1, 2, 3, 4, 5, 6, 'any'] },
    beside: 'sections',
  },
  exactTitles: {
    description: 'True: titles are to the letter, without aliases. Default false: case and punctuation do not count.',
    on: holder,
    argument: flag,
    beside: 'sections',
  },
  forbiddenSections: {
    description: 'Titles of sections that must not occur, at any depth.',
    on: holder,
    argument: texts,
  },
  dependentSections: {
    description: 'Title → titles of sections that must be there when it is.',
    on: holder,
    argument: { type: 'object', additionalProperties: texts, minProperties: 1 },
  },
  minWords: { description: 'Fewest words.', on: [...holder, 'item', 'label'], argument: count },
  maxWords: { description: 'Most words.', on: [...holder, 'item', 'label'], argument: count },
  frontMatter: {
    description: 'Schema of the front matter; absent front matter counts as an empty one.',
    on: ['brief'],
    argument: schema,
    holds: { kind: 'data', many: false },
  },
  tables: {
    description: 'Tables that must be there, each found by its columns.',
    on: holder,
    argument: { type: 'array', items: schema, minItems: 1 },
    holds: { kind: 'table', many: true },
  },
  lists: {
    description: 'Lists that must be there, each found by its labels, else in their order.',
    on: holder,
    argument: { type: 'array', items: schema, minItems: 1 },
    holds: { kind: 'list', many: true },
  },
  columns: {
    description: 'Columns: a name stands for a required column, a schema for one whose cells must conform to it.',
    on: ['table'],
    argument: namesAndSchemas,
    holds: { kind: 'column', many: true },
  },
  columnOrder: {
    description: '`fixed`: columns stand in the order of the list. Default `free`.',
    on: ['table'],
    argument: order,
    beside: 'columns',
  },
  otherColumns: {
    description: 'False: no columns but those of the list. Default true.',
    on: ['table'],
    argument: flag,
    beside: 'columns',
  },
  minRows: { description: 'Fewest body rows.', on: ['table'], argument: count },
  maxRows: { description: 'Most body rows.', on: ['table'], argument: count },
  cellType: {
    description: 'What the cells of the column hold.',
    on: ['column'],
    argument: {
      anyOf: [
        { enum: ['number', 'percent', 'money', 'date', 'range', 'text'] },
        {
          type: 'array',
          items: { enum: ['number', 'percent', 'money', 'date', 'range', 'text'] },
          minItems: 1,
        },
      ],
    },
  },
  number: {
    description: 'Schema of the number in a cell: `minimum`, `maximum`, `multipleOf` …',
    on: ['column'],
    argument: schema,
    holds: { kind: 'data', many: false },
  },
  filled: { description: 'True: no cell of the column is empty or a placeholder.', on: ['column'], argument: flag },
  unique: { description: 'True: no two cells of the column say the same.', on: ['column'], argument: flag },
  labels: {
    description: 'Labels of the entries: a name stands for a required one, a schema for one whose entry must conform.',
    on: ['list'],
    argument: namesAndSchemas,
    holds: { kind: 'label', many: true },
  },
  labelOrder: {
    description: '`fixed`: labels stand in the order of the list. Default `free`.',
    on: ['list'],
    argument: order,
    beside: 'labels',
  },
  otherLabels: {
    description: 'False: no labels but those of the list. Default true.',
    on: ['list'],
    argument: flag,
    beside: 'labels',
  },
  entries: {
    description: 'Schema of every entry.',
    on: ['list'],
    argument: schema,
    holds: { kind: 'item', many: false },
  },
  minEntries: { description: 'Fewest entries.', on: ['list'], argument: count },
  maxEntries: { description: 'Most entries.', on: ['list'], argument: count },
  among: {
    description:
      'The text must occur elsewhere: in a column, as a label, as the title of a section below another, or in the front matter.',
    on: ['column', 'data', 'any'],
    argument: {
      type: 'object',
      properties: { column: text, labelsOf: text, sectionsOf: text, frontMatter: text },
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
    },
  },
  titles: {
    description: 'Other titles, columns or labels that count as this one.',
    on: ['section', 'column', 'label'],
    argument: texts,
    beside: 'title',
    entryOnly: true,
  },
  titlePattern: {
    description: 'Pattern (RE2) of the titles that count as this section.',
    on: ['section'],
    argument: text,
    entryOnly: true,
  },
  optional: {
    description: 'True: may be absent. Default false.',
    on: ['section', 'table', 'column', 'list', 'label'],
    argument: flag,
    entryOnly: true,
  },
  repeat: {
    description: 'How many sections of this title or pattern there may be. Default: one.',
    on: ['section'],
    argument: range,
    entryOnly: true,
  },
};
