import { readFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Prose } from '../../generated/brief.ts';
import { weigh } from '../../lexicon/evidence.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { doubtfulForms } from '../../lexicon/spelling.ts';
import { type Occurrence, readVocabulary } from '../../lexicon/vocabulary.ts';
import { readBrief } from '../../read-brief.ts';
import type { Observation } from './logistic.ts';
import { createRandom, slip } from './slip.ts';
import { withReplaced } from './with-replaced.ts';

/** A doubtful word of a document that people have judged. */
export interface Judged extends Observation {
  /** Repository it comes from: what is learned from one must hold in another. */
  readonly repository: string;
  /** `fixed`: people corrected it. `injected`: a slip put into a real brief, `consistent`: into all its places. `kept`: a word that stands in a brief. */
  readonly kind: 'fixed' | 'injected' | 'consistent' | 'kept';
  readonly word: string;
}

/** Everything that can be learned from: corrected lines, labelled briefs, and briefs with one slip put in. */
export async function readTraining(folder: string, lexicon: Lexicon): Promise<{ judged: Judged[]; words: number }> {
  const fixes = readTable(join(folder, 'mined_typos.tsv')).filter((row) => row['class'] === 'nonword');
  const labels = readTable(join(folder, 'typo_gold.tsv'));
  const judged = fixes.flatMap((row) => fromFix(row, lexicon));
  const random = createRandom(SEED);
  let words = 0;
  for (const path of await markdownFiles(join(folder, 'briefs'))) {
    const proses = proseOf(await readFile(path, 'utf8'));
    const file = path.slice(folder.length + 1);
    const brief: TrainingBrief = { proses, lexicon, repository: file.split('/')[1] ?? '' };
    words += readVocabulary(proses, lexicon).words.length;
    judged.push(
      ...fromBrief(
        brief,
        labels.filter((label) => label['file'] === file),
      ),
    );
    judged.push(...fromInjections(brief, fixes, random));
  }
  return { judged, words };
}

const SEED = 20_350;
const INJECTIONS = 4;

interface TrainingBrief {
  readonly proses: readonly Prose[];
  readonly lexicon: Lexicon;
  readonly repository: string;
}

type Row = Readonly<Record<string, string>>;

/** Both sides of a correction: the misspelling before it, the other doubtful words after it. */
function fromFix(row: Row, lexicon: Lexicon): Judged[] {
  const { misspelling = '', repo = '' } = row;
  const repository = repo.replace('/', '__');
  const before = readVocabulary(proseOf(row['before'] ?? ''), lexicon);
  const after = readVocabulary(proseOf(row['after'] ?? ''), lexicon);
  const wrong = doubtfulForms(before).find(({ text }) => text.includes(misspelling));
  const evidence = wrong && weigh(wrong, before);
  if (!evidence) return [];
  const kept = doubtfulForms(after).flatMap((form): Judged[] => {
    const features = weigh(form, after)?.features;
    return features ? [{ repository, kind: 'fixed', word: form.text, features, positive: false, weight: 0.5 }] : [];
  });
  return [
    { repository, kind: 'fixed', word: misspelling, features: evidence.features, positive: true, weight: 1 },
    ...kept,
  ];
}

function fromBrief({ proses, lexicon, repository }: TrainingBrief, labels: readonly Row[]): Judged[] {
  const vocabulary = readVocabulary(proses, lexicon);
  return doubtfulForms(vocabulary).flatMap((form): Judged[] => {
    const label = labels.find(({ word = '' }) => form.text.includes(word));
    const features = weigh(form, vocabulary)?.features;
    if (!features || label?.['verdict'] === 'either') return [];
    const positive = label !== undefined;
    return [{ repository, kind: 'kept', word: form.text, features, positive, weight: positive ? 1 : form.uses.length }];
  });
}

/** One slip at a time in the brief: some that people really made, some of the fingers. */
function fromInjections(brief: TrainingBrief, fixes: readonly Row[], random: () => number): Judged[] {
  const { words } = readVocabulary(brief.proses, brief.lexicon);
  const known = words.filter(({ form, text }) => form.entry && text.length >= 4);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const corrections = fixes.filter((row) =>
    known.some(({ text }) => text.toLowerCase() === row['correction']?.toLowerCase()),
  );
  const judged: Judged[] = [];
  for (let i = 0; i < INJECTIONS; i++) {
    const fix = pick(corrections);
    const meant = known.filter(({ text }) => text.toLowerCase() === fix?.['correction']?.toLowerCase());
    const one = pick(meant);
    if (fix && one) judged.push(...inject(brief, [one], likeCase(fix['misspelling'] ?? '', one.text)));
    // Who does not know how a word is written writes it so each time.
    const alike = meant.filter(({ text }) => text === one?.text);
    if (fix && one && alike.length > 1)
      judged.push(...inject(brief, alike, likeCase(fix['misspelling'] ?? '', one.text)));
    const long = pick(known.filter(({ text }) => text.length >= 6));
    if (long) judged.push(...inject(brief, [long], slip(long.text, random)));
  }
  return judged;
}

function inject({ proses, lexicon, repository }: TrainingBrief, words: readonly Occurrence[], wrong: string): Judged[] {
  const vocabulary = readVocabulary(withReplaced(proses, words, wrong), lexicon);
  const form = doubtfulForms(vocabulary).find(({ text }) => text === wrong);
  const features = form && weigh(form, vocabulary)?.features;
  const kind = words.length === 1 ? 'injected' : 'consistent';
  return features ? [{ repository, kind, word: wrong, features, positive: true, weight: 0.5 }] : [];
}

const likeCase = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word.toLowerCase();

const proseOf = (text: string): readonly Prose[] => readBrief(text, { aliases: new Map() }).brief.prose;

async function markdownFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .flatMap((entry) => (/\.(?:md|markdown)$/.test(entry.name) ? [join(entry.parentPath, entry.name)] : []))
    .sort();
}

function readTable(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}
