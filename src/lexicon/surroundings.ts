import { hasFlag, type Lexicon } from './lexicon.ts';
import type { Form, Occurrence, Vocabulary } from './vocabulary.ts';

/** Where and among what a form stands. */
export interface Surroundings {
  /** With a capital within a sentence that is not in title case. */
  readonly capitalInside: boolean;
  readonly capitalFirst: boolean;
  /** Among words that all have capitals, as in headings. */
  readonly titleCase: boolean;
  /** After Mr, President, an initial … */
  readonly afterTitle: boolean;
  /** After “Ms”, “Dr” or an initial with its dot: surely a person's name. */
  readonly introduced: boolean;
  /** Beside another capitalised word that is unknown or a name. */
  readonly besideName: boolean;
  /** Share of the words around it that are not the document's language. */
  readonly foreignShare: number;
  /** Among more words of other languages than small words of the document's. */
  readonly foreignPassage: boolean;
  readonly hyphenated: boolean;
  /** The document has another word with the same stem. */
  readonly kin: boolean;
  readonly cell: boolean;
}

const WINDOW = 5;

const TITLES = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady president minister senator sen rep representative governor gov secretary judge justice general gen colonel col captain capt ambassador pope king queen prince princess sheikh ayatollah chancellor premier mayor commissioner'.split(
    ' ',
  ),
);

export function surroundingsOf(form: Form, vocabulary: Vocabulary): Surroundings {
  const places = form.uses.map((use) => placeOf(use, vocabulary));
  const capital = form.capitals === 'first';
  return {
    capitalInside: capital && places.some(({ use, titleCase }) => !use.first && !titleCase),
    capitalFirst: capital && places.some(({ use }) => use.first),
    titleCase: capital && places.every(({ titleCase }) => titleCase),
    afterTitle: capital && places.some(({ before }) => before !== undefined && isTitle(before)),
    introduced: capital && places.some((place) => isIntroduced(place, vocabulary)),
    besideName: capital && places.some(({ before, after }) => isNameLike(before) || isNameLike(after)),
    foreignShare: Math.min(...places.map(({ foreignShare }) => foreignShare)),
    foreignPassage: form.uses.every((use) => isInForeignPassage(use, vocabulary)),
    hyphenated: form.uses.every(({ joined }) => joined === 'hyphen'),
    kin: hasKin(form, vocabulary),
    cell: form.uses.every(({ prose }) => ['cell', 'column'].includes(vocabulary.proses[prose]?.role ?? '')),
  };
}

interface Place {
  readonly use: Occurrence;
  readonly before: Occurrence | undefined;
  readonly after: Occurrence | undefined;
  readonly titleCase: boolean;
  readonly foreignShare: number;
}

function placeOf(use: Occurrence, { words, lexicon }: Vocabulary): Place {
  const at = use.order;
  const near = wordsAround(use, words, WINDOW).filter((other) => other !== use);
  const foreign = near.reduce((sum, { form }) => sum + foreignness(form, lexicon), 0);
  const long = near.filter(({ text }) => text.length > 3);
  const beside = (step: number): Occurrence | undefined =>
    words[at + step]?.prose === use.prose ? words[at + step] : undefined;
  return {
    use,
    before: beside(-1),
    after: beside(1),
    titleCase: long.length > 0 && long.filter(({ form }) => form.capitals !== 'none').length >= 0.75 * long.length,
    foreignShare: foreign / Math.max(4, near.length),
  };
}

function wordsAround(use: Occurrence, words: readonly Occurrence[], reach: number): Occurrence[] {
  return words
    .slice(Math.max(0, use.order - reach), use.order + reach + 1)
    .filter((other) => other.prose === use.prose);
}

/** Words to each side: about a line of text. */
const PASSAGE = 9;
const SURELY_FOREIGN = 2;

function isInForeignPassage(use: Occurrence, { words, lexicon }: Vocabulary): boolean {
  const around = wordsAround(use, words, PASSAGE);
  const at = around.indexOf(use);
  const start = around.findLastIndex(({ first }, i) => first && i <= at);
  const next = around.findIndex(({ first }, i) => first && i > at);
  const sentence = around.slice(Math.max(0, start), next < 0 ? undefined : next);
  const signs = sentence.map(({ form }) => (isKnownName(form) ? 0 : foreignness(form, lexicon)));
  // Words that are merely unknown may all be misspelt.
  if (!signs.includes(1)) return false;
  const foreign = signs.reduce((sum, sign) => sum + sign, 0);
  const own = sentence.filter(({ form }) => lexicon.isFunctionWord(form.folded));
  return foreign >= SURELY_FOREIGN && foreign > own.length;
}

/** Los Angeles and Las Vegas make no Spanish. */
const isKnownName = ({ capitals, entry }: Form): boolean => capitals === 'first' && entry !== undefined;

/** A foreign function word tells more than a word that is merely unknown: that may be the next misspelling. */
function foreignness({ base, entry, text, capitals }: Form, lexicon: Lexicon): number {
  if (capitals !== 'all' && (lexicon.isForeignWord(text) || hasMarks(text, lexicon))) return 1;
  if (entry && (hasFlag(entry, 'lower') || capitals !== 'none')) return 0;
  return text.length < 3 || capitals === 'all' || base === '' ? 0 : 0.5;
}

/** Letters with marks that the language does not have. */
export function hasMarks(text: string, { alphabet }: Lexicon): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xc0 && code < 0x2000 && !alphabet.includes(text.charAt(i).toLowerCase())) return true;
  }
  return false;
}

function isTitle({ text, form }: Occurrence): boolean {
  return TITLES.has(form.base) || (text.length === 1 && form.capitals === 'first');
}

const COURTESIES = new Set('mr mrs ms miss dr prof sir dame'.split(' '));

/** “B. Findings” at the start is a letter of a list, not an initial. */
function isIntroduced({ before }: Place, { proses }: Vocabulary): boolean {
  if (!before) return false;
  if (COURTESIES.has(before.form.base)) return true;
  const dot = proses[before.prose]?.text.charAt(before.index + before.text.length) === '.';
  return dot && before.index > 0 && before.text.length === 1 && before.form.capitals === 'first';
}

function isNameLike(word: Occurrence | undefined): boolean {
  if (!word || word.form.capitals !== 'first' || word.first) return false;
  return !word.form.entry || !hasFlag(word.form.entry, 'lower');
}

const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'er', 'ers', 'ly', 'ian', 'an', 'ism', 'ist'];

function hasKin({ base }: Form, vocabulary: Vocabulary): boolean {
  return ENDINGS.some((ending) => {
    const stem = base.endsWith(ending) && base.length - ending.length >= 4 ? base.slice(0, -ending.length) : '';
    return (
      vocabulary.count(base + ending) > 0 ||
      (stem !== '' && !vocabulary.lexicon.lookup(stem) && vocabulary.count(stem) > 0)
    );
  });
}
