import { readFile } from 'node:fs/promises';
import { readBrief } from '../read-brief.ts';
import type { Brief, Prose } from '../generated/brief.ts';
import type { ResolvedConfig } from '../generated/config.ts';
import { inWords } from '../lexicon/evidence-in-words.ts';
import { explainWord, type WordReport } from '../lexicon/explain-word.ts';
import type { Contribution } from '../lexicon/score.ts';
import { readVocabulary } from '../lexicon/vocabulary.ts';
import { languageOf } from '../model/document-language.ts';
import { type Arguments, oneOf } from './arguments.ts';
import { projectLexicons } from '../resources.ts';
import { print } from './streams.ts';
import { UsageError } from './usage-error.ts';

/** `brieflint explain typo --word WORD [PATH]`: what speaks for and against a misspelling, in a document or alone. */
export async function explainTypo(word: string, args: Arguments, config: ResolvedConfig): Promise<number> {
  const [id, path] = args.paths;
  if (id !== 'typo') throw new UsageError('--word goes with the rule typo', 'brieflint explain typo --word WORD');
  const brief = path === undefined ? undefined : await briefOf(path);
  const language = (brief && languageOf(brief)) ?? config.language;
  const lexicon = projectLexicons(config)(language);
  if (!lexicon) throw new UsageError(`There is no lexicon for “${language}”`, 'Name one under “lexicons”');
  const vocabulary = readVocabulary(brief ? brief.prose : [alone(word)], lexicon);
  const report = explainWord(word, vocabulary, config.words);
  const asJson = oneOf(args, 'format', ['text', 'json'], 'text') === 'json';
  print(asJson ? `${JSON.stringify({ word, ...report }, null, 2)}\n` : `${asText(word, report)}\n`);
  return 0;
}

const alone = (text: string): Prose => ({ text, role: 'paragraph', verbatim: [] });

async function briefOf(path: string): Promise<Brief> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`Cannot read ${path}`, 'Name a Markdown document');
  });
  return readBrief(text, { aliases: new Map() }).brief;
}

const WITHOUT_EVIDENCE = {
  absent: 'does not stand in the document as a word',
  own: 'is one of the project’s words',
  known: 'is a known word, a name, an acronym, or in another language',
  alone: 'is unknown, but no known word is near',
};

const CERTAINTY = { error: 'is surely misspelt', warning: 'is likely misspelt', silent: 'is not reported' };

function asText(word: string, report: WordReport): string {
  if (report.verdict !== 'weighed') return `“${word}” ${WITHOUT_EVIDENCE[report.verdict]}`;
  const { certainty, score, suggestions, evidence } = report;
  const meant = suggestions.slice(0, 5).map((suggestion) => `“${suggestion}”`);
  return [
    `“${word}” ${CERTAINTY[certainty]}: ${Math.round(100 * score)} in 100; meant may be ${meant.join(', ')}`,
    ...side('For a misspelling', evidence, (adds) => adds > 0),
    ...side('Against', evidence, (adds) => adds < 0),
  ].join('\n');
}

/** The evidence that points one way, the weightiest first. */
function side(title: string, evidence: readonly Contribution[], points: (adds: number) => boolean): string[] {
  const lines = evidence
    .filter(({ adds }) => points(adds) && Math.abs(adds) >= NOTABLE)
    .map((one) => `  ${signed(one.adds).padStart(6)}  ${inWords(one)}  (${one.feature} ${one.value.toFixed(2)})`);
  return lines.length === 0 ? [] : ['', title, ...lines];
}

/** What adds less is not worth a line. */
const NOTABLE = 0.005;

const signed = (value: number): string => (value < 0 ? '−' : '+') + Math.abs(value).toFixed(2);
