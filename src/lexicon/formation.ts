import { hasFlag, type Lexicon } from './lexicon.ts';

export type Formation = 'affixed' | 'compound' | 'inflected' | 'none';

const PREFIXES = (
  'anti auto bi bio co counter cross crypto cyber de dis eco electro en ex extra fore geo hydro hyper hypo il im in infra inter intra ir macro mal mega meta micro mid mini mis mono multi nano neo ' +
  'non omni out over para petro photo poly post pre pro proto pseudo quasi radio re retro semi socio sub super supra tele thermo trans tri ultra un under uni up vice'
).split(' ');

/** Each with what may stand in its place in the word that it was put to: `stabilis|ation` ← `stabilise`. */
const SUFFIXES: readonly (readonly [suffix: string, ...instead: string[]])[] = [
  ['able', '', 'e'],
  ['ably', '', 'e', 'able'],
  ['ability', '', 'e', 'able'],
  ['ibility', 'ible'],
  ['al', '', 'e'],
  ['ally', 'al', ''],
  ['ance', '', 'e'],
  ['ation', '', 'e', 'ate'],
  ['ational', 'ation', 'e'],
  ['dom', ''],
  ['er', '', 'e'],
  ['ers', '', 'e'],
  ['esque', ''],
  ['ful', ''],
  ['fold', ''],
  ['hood', ''],
  ['ible', '', 'e'],
  ['ic', '', 'e', 'y'],
  ['ics', 'ic'],
  ['ification', 'ify', '', 'e'],
  ['ify', '', 'e'],
  ['isation', '', 'e', 'y', 'ise'],
  ['ise', '', 'e', 'y'],
  ['ised', '', 'e', 'y'],
  ['iser', '', 'e'],
  ['ises', '', 'e'],
  ['ish', '', 'e'],
  ['ising', '', 'e', 'y'],
  ['ism', '', 'e'],
  ['ist', '', 'e'],
  ['ists', '', 'e'],
  ['ity', '', 'e'],
  ['ive', '', 'e', 'ion'],
  ['ization', '', 'e', 'y', 'ize'],
  ['ize', '', 'e', 'y'],
  ['ized', '', 'e', 'y'],
  ['izer', '', 'e'],
  ['izes', '', 'e'],
  ['izing', '', 'e', 'y'],
  ['less', ''],
  ['let', ''],
  ['like', ''],
  ['ly', ''],
  ['ment', ''],
  ['ness', '', 'y'],
  ['iness', 'y'],
  ['or', '', 'e'],
  ['ors', '', 'e'],
  ['ous', '', 'e'],
  ['proof', ''],
  ['ship', ''],
  ['some', ''],
  ['ward', ''],
  ['wards', ''],
  ['ware', ''],
  ['wide', ''],
  ['wise', ''],
  ['worthy', ''],
];

const INFLECTIONS: readonly (readonly [suffix: string, ...instead: string[]])[] = [
  ['s', ''],
  ['es', '', 'e'],
  ['ies', 'y'],
  ['ed', '', 'e'],
  ['ing', '', 'e'],
  ['ied', 'y'],
  ['d', ''],
  ['er', '', 'e'],
  ['est', '', 'e'],
  ["s'", ''],
];

const MIN_STEM = 4;
const MIN_TIER = 4;

/** How a word that the lexicon does not have may be made of words that it has. */
export function formationOf(word: string, lexicon: Lexicon): Formation {
  if (isInflected(word, lexicon)) return 'inflected';
  if (isAffixed(word, lexicon, 2)) return 'affixed';
  return isCompound(word, lexicon) ? 'compound' : 'none';
}

const isStem = (stem: string, lexicon: Lexicon, minTier: number): boolean => {
  if (stem.length < MIN_STEM) return false;
  const entry = lexicon.lookup(stem);
  return entry !== undefined && entry.tier >= minTier && hasFlag(entry, 'lower');
};

function isInflected(word: string, lexicon: Lexicon): boolean {
  return stems(word, INFLECTIONS).some((stem) => {
    const entry = stem.length >= 3 ? lexicon.lookup(stem) : undefined;
    return entry !== undefined;
  });
}

function isAffixed(word: string, lexicon: Lexicon, depth: number): boolean {
  for (const prefix of PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    const stem = word.slice(prefix.length);
    if (
      isStem(stem, lexicon, MIN_TIER) ||
      (depth > 1 && stem.length >= MIN_STEM && isAffixed(stem, lexicon, depth - 1))
    )
      return true;
  }
  return stems(word, SUFFIXES).some(
    (stem) => isStem(stem, lexicon, MIN_TIER) || (depth > 1 && stem.length > MIN_STEM && isInflected(stem, lexicon)),
  );
}

function stems(word: string, endings: readonly (readonly [suffix: string, ...instead: string[]])[]): string[] {
  const found: string[] = [];
  for (const [suffix, ...instead] of endings) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    for (const ending of instead) found.push(rest + ending);
  }
  return found;
}

function isCompound(word: string, lexicon: Lexicon): boolean {
  for (let at = 3; at <= word.length - 3; at++) {
    if (isPart(word.slice(0, at), lexicon) && isPart(word.slice(at), lexicon)) return true;
  }
  return false;
}

function isPart(part: string, lexicon: Lexicon): boolean {
  const entry = lexicon.lookup(part);
  return entry !== undefined && hasFlag(entry, 'lower') && entry.tier >= (part.length === 3 ? 9 : 6);
}
