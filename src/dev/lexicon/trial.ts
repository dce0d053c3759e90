import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Prose } from '../../generated/brief.ts';
import { openLexicon } from '../../lexicon/lexicon.ts';
import { findTypos } from '../../lexicon/spelling.ts';
import { type Occurrence, readVocabulary } from '../../lexicon/vocabulary.ts';
import { readBrief } from '../../read-brief.ts';
import { SLIPS, type SlipKind, createRandom, slip } from './slip.ts';
import { withReplaced } from './with-replaced.ts';

/**
 * `npm run lexicon:trial -- FILE…`: what is reported in documents that nothing was learned from, to be read by people, and how many
 * slips of each kind are found in them. Every slip stands in a copy of its own.
 */
const { positionals: paths, values } = parseArgs({
  allowPositionals: true,
  options: { slips: { type: 'string', default: '3' }, seed: { type: 'string', default: '1' } },
});
const lexicon = openLexicon(readFileSync('dist/lexicon/en.bin'));
const random = createRandom(Number(values.seed));
const tallies = new Map<SlipKind, Tally>(SLIPS.map((kind) => [kind, { tried: 0, words: 0, found: 0, first: 0 }]));
let words = 0;
let reports = 0;

for (const path of paths) {
  const { prose } = readBrief(await readFile(path, 'utf8'), { aliases: new Map() }).brief;
  const vocabulary = readVocabulary(prose, lexicon);
  words += vocabulary.words.length;
  for (const { prose: at, index, actual, expected, score } of findTypos(prose, lexicon)) {
    reports++;
    const around = prose[at]?.text.slice(Math.max(0, index - 40), index + actual.length + 30).replaceAll('\n', ' ');
    console.log([path, score.toFixed(2), actual, expected[0], around].join('\t'));
  }
  const known = vocabulary.words.filter(({ form, text }) => form.entry && /^\p{L}{5,}$/u.test(text));
  for (let i = 0; i < Number(values.slips) && known.length > 0; i++)
    for (const kind of SLIPS) trySlip(prose, known, kind);
}
for (const [kind, { tried, words: real, found, first }] of tallies) {
  const missed = tried - real - found;
  console.log(
    `${kind}: ${tried} tried, ${real} made other words, ${percent(found, tried - real)} found, ${percent(first, tried - real)} put right first, ${missed} missed`,
  );
}
console.log(`${reports} reports in ${words} words, ${((1000 * reports) / words).toFixed(3)} per 1000`);

interface Tally {
  tried: number;
  /** Slips that are words of the language again. */
  words: number;
  found: number;
  first: number;
}

function trySlip(proses: readonly Prose[], known: readonly Occurrence[], kind: SlipKind): void {
  const word = known[Math.floor(random() * known.length)];
  const tally = tallies.get(kind);
  if (!word || !tally) return;
  const wrong = slip(word.text, random, kind);
  tally.tried++;
  const entry = lexicon.lookup(wrong);
  if (entry && entry.tier > 0) {
    tally.words++;
    return;
  }
  const changed = withReplaced(proses, [word], wrong);
  const hit = findTypos(changed, lexicon).find(({ prose, index }) => prose === word.prose && index === word.index);
  if (hit) tally.found++;
  if (hit?.expected[0]?.replace('’', "'") === word.text.replace('’', "'")) tally.first++;
  else console.log(['slip', kind, hit ? 'wrong' : 'missed', wrong, word.text, hit?.expected[0] ?? ''].join('\t'));
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}
