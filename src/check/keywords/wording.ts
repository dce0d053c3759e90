import type { Prose } from '../../generated/brief.ts';
import { findWrongArticles } from '../../lexicon/articles.ts';
import { findConfusedWords } from '../../lexicon/confused-words.ts';
import { dialectOf, foreignSpellings } from '../../lexicon/dialect.ts';
import { inconsistentNames } from '../../lexicon/names.ts';
import { findRepeatedWords } from '../../lexicon/repeated-words.ts';
import { typosIn } from '../../lexicon/spelling.ts';
import type { Vocabulary } from '../../lexicon/vocabulary.ts';
import { shortened } from '../../text/phrase.ts';
import type { CheckContext, Hit, Keyword } from '../keyword.ts';

type Aspect = 'spelling' | 'names' | 'confusion' | 'repetition';

/** What is wrong with single words, by the evidence of the whole document. */
export const wording: Keyword = {
  name: 'wording',
  type: 'array',
  argument: { enum: ['spelling', 'names', 'confusion', 'repetition'] },
  description:
    'On `prose` of a brief: no word is misspelt (`spelling`), spelt otherwise than in the rest of the document (`names`), a real word in the wrong place (`confusion`), or written twice (`repetition`).',
  check: (_prose: readonly Prose[], aspect: Aspect, { vocabulary, resources, language }: CheckContext): Hit[] => {
    const words = vocabulary();
    return words ? FINDERS[aspect](words, resources.words, language) : [];
  },
};

type Finder = (vocabulary: Vocabulary, words: readonly string[], language: string) => Hit[];

const FINDERS: Readonly<Record<Aspect, Finder>> = {
  spelling: (vocabulary, words, language) => [
    ...typosIn(vocabulary, { words }).map((typo) => ({
      ...placed(typo, vocabulary),
      expected: typo.expected,
      best: typo.expected[0] ?? '',
      verdict: 'looks misspelt',
      ...(typo.certainty === 'warning' && { severity: 'warning' as const }),
    })),
    ...foreignSpellings(vocabulary, dialectOf(language), words).map((found) => ({
      ...placed(found, vocabulary),
      expected: [found.expected],
      best: found.expected,
      verdict: found.dialect === 'american' ? 'is American spelling' : 'is British spelling',
      severity: 'warning' as const,
    })),
  ],
  names: (vocabulary, words) =>
    inconsistentNames(vocabulary, words).flatMap(({ form, expected, uses }) =>
      form.uses.map(({ prose, index, text }) => ({
        ...placed({ prose, index, length: text.length, actual: text }, vocabulary),
        expected: [expected],
        best: expected,
        uses,
      })),
    ),
  confusion: (vocabulary) =>
    [...findConfusedWords(vocabulary), ...findWrongArticles(vocabulary)].map((found) => ({
      ...placed(found, vocabulary),
      expected: [found.expected],
      best: found.expected,
    })),
  repetition: (vocabulary) =>
    findRepeatedWords(vocabulary).map((found) => ({
      ...placed(found, vocabulary),
      expected: [found.word],
      word: found.word,
    })),
};

interface Found {
  readonly prose: number;
  readonly index: number;
  readonly length: number;
  readonly actual: string;
}

function placed({ prose, index, length, actual }: Found, { proses }: Vocabulary): Hit {
  return { pointer: `/${prose}/text`, index, length, actual, where: cellOf(proses[prose]) };
}

const LONGEST_NAME = 30;

/** Which cell a word stands in; elsewhere its line says enough. */
function cellOf(prose: Prose | undefined): string {
  if (prose?.role !== 'column' && prose?.role !== 'cell') return '';
  const { role, column = '', row } = prose;
  const name = shortened(column, LONGEST_NAME);
  if (role === 'column') return ` in the heading of column “${name}”`;
  return row ? ` in column “${name}”, row “${shortened(row, LONGEST_NAME)}”` : ` in column “${name}”`;
}
