import { hasFlag } from './lexicon.ts';
import { type Formation, formationOf } from './formation.ts';
import type { OwnWords } from './own-words.ts';
import { suggest, withCapitals, type Suggestion } from './suggest.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import type { Form, Vocabulary } from './vocabulary.ts';

/** Named measurements of one doubtful word; what each is worth is data (weights.json). */
export type Features = Readonly<Record<string, number>>;

export interface Evidence {
  readonly suggestions: readonly Suggestion[];
  readonly features: Features;
}

/** What speaks for and against a form of the document being a misspelling; undefined when no other word is near. */
export function weigh(form: Form, vocabulary: Vocabulary, own: OwnWords = new Set()): Evidence | undefined {
  const { lexicon } = vocabulary;
  const all = suggest(form.base, lexicon, {
    count: vocabulary.count,
    names: form.capitals !== 'none',
    local: [...vocabulary.local, ...own],
  });
  const formation = formationOf(
    form.base,
    lexicon,
    all.map(({ word }) => word),
  );
  // “Powerplant” is well made, and so is not meant to be the “powerplants” that the lexicon happens to have; nor is “quantifiably”.
  const suggestions = WHOLE.has(formation) ? all.filter(({ word }) => !isInflection(word, form.base)) : all;
  const best = suggestions[0];
  if (!best) return undefined;
  return {
    suggestions,
    features: {
      ...nearness(form, suggestions, vocabulary),
      ...standing(form, formation),
      ...usage(form, best, vocabulary),
    },
  };
}

/** Formations that make a word of its own, of which there is a singular and a plural, or an adverb. */
const WHOLE: ReadonlySet<Formation> = new Set(['prefixed', 'suffixed', 'compound']);

const isInflection = (a: string, b: string): boolean =>
  `${a}s` === b || `${b}s` === a || (a.endsWith('able') && b === a.replace(/e$/, 'y'));

/** How near the suggestion is, and how good a word it is. */
function nearness(form: Form, suggestions: readonly Suggestion[], { lexicon }: Vocabulary): Features {
  const [best, second] = suggestions;
  if (!best) return {};
  const word = form.base;
  const kind = kindOfEdit(word, best.word);
  return {
    cost: best.cost,
    tier: best.tier / 10,
    clear: Math.min(3, best.rank - (second?.rank ?? best.rank - 3)) / 3,
    twoEdits: best.edits > 1 ? 1 : 0,
    swapped: kind === 'swapped' ? 1 : 0,
    doubled: kind === 'doubled' ? 1 : 0,
    replaced: kind === 'replaced' ? 1 : 0,
    joined: kind === 'joined' ? 1 : 0,
    atStart: word.charAt(0) !== best.word.charAt(0) ? 1 : 0,
    atEnd:
      word.slice(0, -1) === best.word || best.word.slice(0, -1) === word || word.slice(0, -1) === best.word.slice(0, -1)
        ? 1
        : 0,
    length: Math.min(word.length, 12) / 12,
    short: word.length <= 4 ? 1 : 0,
    strange: lexicon.strangeness(word) - 2.5,
    stranger: lexicon.strangeness(word) - lexicon.strangeness(best.word.replace(' ', '')),
  };
}

function kindOfEdit(word: string, other: string): 'swapped' | 'doubled' | 'replaced' | 'joined' | 'other' {
  if (other.includes(' ')) return 'joined';
  if (word.length === other.length)
    return [...word].sort().join('') === [...other].sort().join('') ? 'swapped' : 'replaced';
  return undoubled(word) === undoubled(other) ? 'doubled' : 'other';
}

function undoubled(word: string): string {
  let result = '';
  for (const letter of word) if (!result.endsWith(letter)) result += letter;
  return result;
}

/** What the lexicon and the word's own make say for it. */
function standing(form: Form, formation: Formation): Features {
  const { entry } = form;
  return {
    listed: entry ? 1 : 0,
    listedAndMade: entry && formation !== 'none' ? 1 : 0,
    listedTier: entry ? entry.tier / 5 : 0,
    technical: entry && hasFlag(entry, 'technical') ? 1 : 0,
    nameInLowerCase: entry && !hasFlag(entry, 'lower') && form.capitals === 'none' ? 1 : 0,
    rareName: entry && !hasFlag(entry, 'lower') && form.capitals !== 'none' ? 1 : 0,
    prefixed: formation === 'prefixed' ? 1 : 0,
    suffixed: formation === 'suffixed' ? 1 : 0,
    compound: formation === 'compound' ? 1 : 0,
    inflected: formation === 'inflected' ? 1 : 0,
    plural: formation === 'plural' ? 1 : 0,
  };
}

/** How the document itself uses the word. */
function usage(form: Form, best: Suggestion, vocabulary: Vocabulary): Features {
  const around: Surroundings = surroundingsOf(form, vocabulary);
  const uses = vocabulary.count(form.base);
  return {
    repeated: Math.log2(uses),
    meantElsewhere: Math.log2(1 + vocabulary.count(best.word)),
    sameFormElsewhere: vocabulary.forms.has(withCapitals(best.word, form.text)) ? 1 : 0,
    nameMeant: form.capitals === 'first' && !hasFlag(best, 'lower') ? 1 : 0,
    capitalInside: around.capitalInside ? 1 : 0,
    capitalFirst: around.capitalFirst ? 1 : 0,
    allCapitals: form.capitals === 'all' ? 1 : 0,
    inTitleCase: around.titleCase ? 1 : 0,
    afterTitle: around.afterTitle ? 1 : 0,
    besideName: around.besideName ? 1 : 0,
    foreign: around.foreignShare,
    hyphenated: around.hyphenated ? 1 : 0,
    kin: around.kin ? 1 : 0,
    inCell: around.cell ? 1 : 0,
    documentUnknown: vocabulary.unknownShare,
  };
}
