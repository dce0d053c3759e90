import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createLinter } from '../src/index.ts';

/** 200 KB of one thing after another. Each of these once took a minute, or more arguments than a call may have. */
const SIZE = 200_000;

const many = (unit: (index: number) => string): string => {
  const units: string[] = [];
  for (let length = 0; length < SIZE; length += units.at(-1)?.length ?? SIZE) units.push(unit(units.length));
  return units.join('');
};

/** A, B … Z, AA … */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const initialled = (acronym: string): string => [...acronym].map((letter) => `${letter}bcd`).join(' ');

const documents: Readonly<Record<string, string>> = {
  'one word': 'a'.repeat(SIZE),
  'one word of many apostrophes': many(() => "don't'"),
  'quotation marks of several styles': many(() => '“a” "b" '),
  'quotation marks that open': many(() => '"a '),
  'tables of many shapes': many((i) => `| Group ${i} | People | Aim |\n|---|---|---|\n| a | ${i} | b |\n\n`),
  'acronyms that nobody uses': many((i) => `${initialled(letters(i + 20_000))} (${letters(i + 20_000)}) met. `),
  'links to what is not defined': many((i) => `See [this][s${letters(i)}].\n\n[r${letters(i)}]: http://a.b/${i}\n\n`),
  'anchors of attributes': many((i) => `{#a${i}} `),
  'escaped marks': many(() => '\\*'),
  'hard line ends': many(() => 'a\\\n'),
  'inline HTML': many(() => '<b>'),
  'comments that silence': many((i) => `<!-- brieflint-disable-next-line typo -->\nuphheld ${i}\n\n`),
  'comments that silence, on one line': many(() => '<!-- brieflint-disable-line typo -->'),
  'a comment that silences many rules': `<!-- brieflint-disable ${many((i) => `rule-${i} `)}-->\n`,
  'comments that enable': many(() => '<!-- brieflint-disable typo -->\n<!-- brieflint-enable typos -->\n'),
  'comments without an end': many(() => '<!-- '),
};

test.skipIf(!existsSync('dist/lexicon/en.bin')).each(Object.entries(documents))(
  '%s',
  { timeout: 30_000 },
  (_what, text) => {
    const { diagnostics, incomplete } = createLinter({ lexicon: readFileSync('dist/lexicon/en.bin') }).lint(text);
    expect({ incomplete, found: diagnostics.length > 0 }).toEqual({ incomplete: false, found: true });
  },
);
