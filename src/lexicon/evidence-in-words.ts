import type { Contribution } from './score.ts';

/** What a measurement says of a word, in an editor's words. */
export function inWords({ feature, value }: Contribution): string {
  const [high, low = high] = WORDS[feature] ?? [feature];
  return value > 0 ? high : low;
}

/** For each feature what it means that the word has it, or much of it, and where it says something, what it means that it has less than usual. */
const WORDS: Readonly<Record<string, readonly [string, string?]>> = {
  bias: ['what every unknown word starts from'],
  cost: ['how far the suggestion is from what is written'],
  tier: ['how common the suggested word is'],
  clear: ['how far ahead of the next suggestion it is'],
  twoEdits: ['two slips would have been made'],
  swapped: ['letters are swapped'],
  doubled: ['a letter is doubled, or a doubled one single'],
  replaced: ['one letter stands for another'],
  joined: ['two words are run together'],
  atStart: ['the first letter would be wrong'],
  atEnd: ['only the end of the word differs'],
  length: ['how long the word is'],
  short: ['the word is very short'],
  strange: ['its letters follow one another as they seldom do', 'its letters follow one another as in English words'],
  stranger: [
    'its letters are stranger than those of the suggestion',
    'its letters are no stranger than the suggestion’s',
  ],
  listed: ['a large dictionary has the word'],
  listedAndMade: ['a large dictionary has it, and it is built like a word'],
  listedTier: ['how common a large dictionary’s word it is'],
  technical: ['software vocabularies have the word'],
  nameInLowerCase: ['it is known as a name only, and has no capital'],
  rareName: ['it is known as a rare name'],
  prefixed: ['it is a known word with a prefix'],
  suffixed: ['it is a known word with an ending'],
  compound: ['it is made of two known words'],
  inflected: ['it is a known word with -ed or -ing'],
  plural: ['it is the plural of a known word'],
  repeated: ['how often the document uses it'],
  meantElsewhere: ['the document uses the suggested word elsewhere'],
  sameFormElsewhere: ['the document writes the suggested word just so elsewhere'],
  nameMeant: ['the suggestion is a name'],
  capitalInside: ['it has a capital within a sentence, as names have'],
  capitalFirst: ['its capital begins a sentence, and may hide a name'],
  allCapitals: ['it is written in capitals, as acronyms are'],
  inTitleCase: ['it stands among words that all have capitals'],
  afterTitle: ['it follows a title or initial, as names do'],
  besideName: ['it stands beside a name'],
  foreign: ['words of another language stand around it'],
  hyphenated: ['it is part of a hyphenated word'],
  kin: ['the document has other words of its stem'],
  inCell: ['it stands in a table'],
  documentUnknown: ['how many unknown words the document has'],
};

/** Names of the features that can be put into words. */
export const featuresInWords: readonly string[] = Object.keys(WORDS);
