import { hasFlag, type Lexicon } from './lexicon.ts';

/** How a word that the lexicon does not have may be made of words that it has. */
export type Formation = 'prefixed' | 'suffixed' | 'compound' | 'inflected' | 'plural' | 'none';

/**
 * The first formation that fits. `near` are the words that may have been meant: when one of them is the same stem with the same ending, properly
 * spelt (“commited”, “truely”, “occurance”), the formation is the mistake.
 */
export function formationOf(word: string, lexicon: Lexicon, near: readonly string[]): Formation {
  if (isInflected(word, PLURALS, lexicon, near)) return 'plural';
  if (word.length > LONGEST) return 'none';
  if (isInflected(word, INFLECTIONS, lexicon, near)) return 'inflected';
  if (isPrefixed(word, lexicon)) return 'prefixed';
  if (isSuffixed(word, lexicon, near)) return 'suffixed';
  return isCompound(word, lexicon) ? 'compound' : 'none';
}

/** Nobody forms longer words, and the work grows with the square of the length. */
const LONGEST = 60;

const PREFIXES = (
  'after agri anti auto back bi bio by co counter cross crypto cyber de dis down eco electro ethno euro ex extra fin fore geo giga green hydro hyper in info infra inter intra kilo macro mal mega meta ' +
  'micro mid milli mini mis mono multi nano narco neo neuro non off on out over para photo poly post pre pro proto pseudo quasi re retro semi socio sub super supra techno tele thermo trans tri ultra un under uni up vice'
).split(' ');

/** Endings that make new words every day, each with what may stand in its place in the stem: `stabilis|ation` ← `stabilise`. */
const SUFFIXES: readonly Ending[] = [
  ['able', '', 'e'],
  ['ability', '', 'e'],
  ['ably', 'able'],
  ['ee', '', 'e'],
  ['ees', '', 'e'],
  ['fication', '', 'fy'],
  ['ification', '', 'e', 'y'],
  ['isation', '', 'e', 'y'],
  ['ise', '', 'e', 'y'],
  ['ised', '', 'e', 'y'],
  ['ises', '', 'e', 'y'],
  ['ising', '', 'e', 'y'],
  ['ism', '', 'e'],
  ['ist', '', 'e'],
  ['ists', '', 'e'],
  ['ization', '', 'e', 'y'],
  ['ize', '', 'e', 'y'],
  ['ized', '', 'e', 'y'],
  ['izes', '', 'e', 'y'],
  ['izing', '', 'e', 'y'],
  ['izer', '', 'e', 'y'],
  ['iser', '', 'e', 'y'],
  ['er', '', 'e'],
  ['ers', '', 'e'],
  ['less', ''],
  ['like', ''],
  ['ly', ''],
  ['ness', ''],
  ['iness', 'y'],
  ['proof', ''],
  ['ship', ''],
  ['ward', ''],
  ['wards', ''],
  ['ware', ''],
  ['wide', ''],
  ['wise', ''],
  ['worthy', ''],
];

const PLURALS: readonly Ending[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
];

const INFLECTIONS: readonly Ending[] = [
  ['ied', 'y'],
  ['ed', '', 'e'],
  ['ing', '', 'e'],
];

type Ending = readonly [suffix: string, ...instead: string[]];

const MIN_STEM = 4;
const MIN_TIER = 4;

function isInflected(word: string, endings: readonly Ending[], lexicon: Lexicon, near: readonly string[]): boolean {
  return stemsOf(word, endings).some(
    ({ stem, suffix }) =>
      stem.length >= 3 &&
      lexicon.lookup(stem) !== undefined &&
      isRegular(stem, suffix) &&
      !near.some((other) => isSibling(other, stem, suffix)),
  );
}

/** `researchs` and `boxs` are no plurals. */
function isRegular(stem: string, suffix: string): boolean {
  const hisses = /(?:s|x|z|ch|sh)$/.test(stem);
  if (suffix === 's') return !hisses && !/[^aeiou]y$/.test(stem);
  if (suffix === 'es') return hisses || /[oe]$/.test(stem);
  return true;
}

function isPrefixed(word: string, lexicon: Lexicon): boolean {
  return PREFIXES.some((prefix) => {
    if (!word.startsWith(prefix)) return false;
    const rest = word.slice(prefix.length);
    return (
      isStem(rest, lexicon) ||
      (rest.length >= MIN_STEM + 2 && stemsOf(rest, INFLECTIONS).some(({ stem }) => isStem(stem, lexicon)))
    );
  });
}

function isSuffixed(word: string, lexicon: Lexicon, near: readonly string[]): boolean {
  return stemsOf(word, SUFFIXES).some(
    ({ stem, suffix }) => isStem(stem, lexicon) && !near.some((other) => isSibling(other, stem, suffix)),
  );
}

/** `committed` is what `commit` + `ed` should have been. */
function isSibling(other: string, stem: string, suffix: string): boolean {
  return other.startsWith(stem.slice(0, -1)) && other.endsWith(suffix.slice(-2));
}

function isStem(stem: string, lexicon: Lexicon): boolean {
  if (stem.length < MIN_STEM) return false;
  const entry = lexicon.lookup(stem);
  return entry !== undefined && entry.tier >= MIN_TIER && hasFlag(entry, 'lower') && !hasFlag(entry, 'rare');
}

function stemsOf(word: string, endings: readonly Ending[]): { stem: string; suffix: string }[] {
  const found: { stem: string; suffix: string }[] = [];
  for (const [suffix, ...instead] of endings) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    for (const ending of instead) found.push({ stem: rest + ending, suffix });
  }
  return found;
}

/** Two content words of some frequency; two function words run together are a slip. */
function isCompound(word: string, lexicon: Lexicon): boolean {
  for (let at = 3; at <= word.length - 3; at++) {
    if (isPart(word.slice(0, at), lexicon) && isPart(word.slice(at), lexicon)) return true;
  }
  return false;
}

function isPart(part: string, lexicon: Lexicon): boolean {
  const entry = lexicon.lookup(part);
  if (!entry || !hasFlag(entry, 'lower') || lexicon.isFunctionWord(part)) return false;
  return entry.tier >= (part.length === 3 ? 9 : 6);
}
