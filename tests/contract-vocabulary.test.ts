import { expect, test } from 'vitest';
import { vocabulary } from '../src/check/vocabulary.ts';
import { contractProblems } from '../src/contract/problems.ts';
import { compileContract } from '../src/contract/compile.ts';
import { contractVocabulary } from '../src/contract/vocabulary.ts';
import { standardKeywords, vocabularySchema } from '../src/generated/vocabulary-schema.ts';
import { readBrief } from '../src/read-brief.ts';

const aliases = new Map<string, string>();

const NOTE = `---
reviewer: Amara
---

# Grain at the north quay

The harbour handled more grain than timber.

## Scope

Grain only.

## Figures

| Month | Grain | Share | Ship   |
| ----- | ----- | ----- | ------ |
| March | 120   | 40 %  | Anna   |
| April |       | 60 %  | Anna   |

- Trend: upward since the autumn
- Source: harbour office

## Annex

### Tables

More.

### Maps

Two.
`;

const figures = (schema: object) => ({ sections: [{ title: 'Figures', ...schema }] });
const table = (schema: object) => figures({ tables: [schema] });
const column = (schema: object) => table({ columns: [{ title: 'Grain', ...schema }] });
const list = (schema: object) => figures({ lists: [schema] });

/** A contract in which the keyword decides what is found in the note. */
const cases: Readonly<Record<string, object>> = {
  among: { frontMatter: { properties: { reviewer: { among: { column: 'Ship' } } } } },
  cellType: column({ cellType: 'money' }),
  columnOrder: table({ columns: ['Grain', 'Month'], columnOrder: 'fixed' }),
  columns: table({ columns: ['Timber'] }),
  dependentSections: { dependentSections: { Annex: ['Sources'] } },
  entries: list({ entries: { properties: { text: { maxLength: 3 } } } }),
  exactTitles: { sections: ['figures'], exactTitles: true },
  filled: column({ filled: true }),
  forbiddenSections: { forbiddenSections: ['Tables'] },
  frontMatter: { frontMatter: { required: ['date'] } },
  labelOrder: list({ labels: ['Source', 'Trend'], labelOrder: 'fixed' }),
  labels: list({ labels: ['Author'] }),
  lists: { sections: [{ title: 'Scope', lists: [{}] }] },
  maxEntries: list({ maxEntries: 1 }),
  maxRows: table({ maxRows: 1 }),
  maxWords: { maxWords: 3 },
  minEntries: list({ minEntries: 3 }),
  minRows: table({ minRows: 3 }),
  minWords: figures({ minWords: 300 }),
  number: column({ number: { maximum: 100 } }),
  optional: { sections: [{ title: 'Outlook', optional: true }] },
  otherColumns: table({ columns: ['Month', 'Grain', 'Share'], otherColumns: false }),
  otherLabels: list({ labels: ['Trend'], otherLabels: false }),
  otherSections: { sections: ['Scope', 'Figures'], otherSections: false },
  repeat: { sections: [{ title: 'Scope', repeat: { minimum: 2 } }] },
  sectionLevel: { sections: ['Maps'], sectionLevel: 'any' },
  sectionOrder: { sections: ['Figures', 'Scope'], sectionOrder: 'fixed' },
  sections: { sections: ['Outlook'] },
  tables: { sections: [{ title: 'Scope', tables: [{}] }] },
  titlePattern: { sections: [{ title: 'Appendix', titlePattern: '^An+ex$' }] },
  titles: { sections: [{ title: 'Data', titles: ['Figures'] }] },
  unique: table({ columns: [{ title: 'Ship', unique: true }] }),
};

test('every keyword of the published vocabulary is one of a contract or of rules', () => {
  const published = 'properties' in vocabularySchema ? Object.keys(vocabularySchema.properties as object) : [];
  expect(published.sort()).toEqual([...Object.keys(cases), ...vocabulary.map(({ name }) => name)].sort());
  expect(Object.keys(contractVocabulary).sort()).toEqual(Object.keys(cases).sort());
});

test.each(Object.entries(cases))('%s decides what is found', (keyword, contract) => {
  expect(problems(contract)).toEqual([]);
  expect(found(contract)).not.toEqual(found(without(contract, keyword)));
});

function problems(data: object): string[] {
  const file = { path: '', text: '', data, entries: new Map(), problems: [] };
  return contractProblems(file, new Set(standardKeywords)).map(({ message }) => message);
}

function found(contract: unknown): string[] {
  const { brief } = readBrief(NOTE, { aliases });
  return compileContract(contract, { aliases })
    .violations(brief)
    .map(({ message }) => message);
}

function without(value: unknown, keyword: string): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, keyword));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== keyword);
  return Object.fromEntries(kept.map(([key, member]) => [key, without(member, keyword)]));
}
