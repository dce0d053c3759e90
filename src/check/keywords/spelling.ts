import type { Prose } from '../../generated/brief.ts';
import { findTypos } from '../../lexicon/spelling.ts';
import type { CheckContext, Hit, Keyword } from '../keyword.ts';

/** Words that are surely or likely misspelt, weighed by the whole document's evidence. */
export const spelling: Keyword = {
  name: 'spelling',
  type: 'array',
  argument: { const: true },
  description: 'On `prose` of a brief: no word is misspelt, by the evidence of the whole document.',
  check: (proses: readonly Prose[], _argument: true, { resources }: CheckContext): Hit[] => {
    if (!resources.lexicon) return [];
    return findTypos(proses, resources.lexicon, { words: resources.words }).map(
      ({ prose, index, length, actual, expected, certainty }): Hit => ({
        pointer: `/${prose}/text`,
        index,
        length,
        actual,
        expected,
        best: expected[0] ?? '',
        where: placeOf(proses[prose]),
        ...(certainty === 'warning' && { severity: 'warning' }),
      }),
    );
  },
};

/** Which cell a word stands in; elsewhere its line says enough. */
function placeOf(prose: Prose | undefined): string {
  if (prose?.role === 'column') return ` in the heading of column “${prose.column ?? ''}”`;
  if (prose?.role !== 'cell') return '';
  return prose.row ? ` in column “${prose.column ?? ''}”, row “${prose.row}”` : ` in column “${prose.column ?? ''}”`;
}
