import { existsSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createConfiguration } from '../src/config/configuration.ts';
import { packList } from '../src/dev/lexicon/pack-list.ts';
import { readWordList } from '../src/dev/lexicon/word-list.ts';
import { createLinter } from '../src/index.ts';
import { createJobOptions } from '../src/job-options.ts';
import { openLexicon } from '../src/lexicon/lexicon.ts';
import { lint } from '../src/lint.ts';

const english = existsSync('dist/lexicon/en.bin') ? readFileSync('dist/lexicon/en.bin') : undefined;
const dutch = packList({
  language: 'nl',
  words: await readWordList('fixtures/lexicon/nl.txt'),
  functionWords: (await readWordList('fixtures/lexicon/nl-function-words.txt')).map(({ word }) => word),
  doubledWords: [],
  foreignWords: [],
});

const scratchFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'brieflint-languages-')));

const DUTCH = `# De veerdienst

De regreing van het eiland wil dat de veerboot meer wordt gebruikt. De minister is voor samenwerkng met de gemeenten.
`;
const inFrontMatter = (lang: string, text: string): string => `---\nlang: ${lang}\n---\n\n${text}`;

/** What `typo` says of a text. */
const typos = (
  text: string,
  lexicons: readonly Uint8Array[],
  config: { language?: string; words?: string[] } = {},
): string[] =>
  createLinter({ lexicon: lexicons, config })
    .lint(text)
    .diagnostics.filter(({ ruleId }) => ruleId === 'typo')
    .map(({ actual, expected = [] }) => `${actual} → ${expected[0]}`);

describe.skipIf(!english)('a document in another language', () => {
  const both = [english ?? dutch, dutch];
  const found = ['regreing → regering', 'samenwerkng → samenwerking'];

  test('is checked with the lexicon of the language that its front matter names', () =>
    expect(typos(inFrontMatter('nl', DUTCH), both)).toEqual(found));

  test('is checked with that of the primary language when the region has none', () =>
    expect(typos(inFrontMatter('nl_BE', DUTCH), both)).toEqual(found));

  test('is checked with that of the configured language', () =>
    expect(typos(DUTCH, both, { language: 'nl' })).toEqual(found));

  test('is left alone where there is no lexicon for it', () => {
    expect(typos(inFrontMatter('nl', DUTCH), [english ?? dutch])).toEqual([]);
    expect(typos(inFrontMatter('fr', '# Le gouvernment\n\nLe gouvernment dit oui.'), both)).toEqual([]);
  });

  test('does not make English ones wrong', () =>
    expect(typos(inFrontMatter('en', '# Ferries\n\nThe goverment pays.'), both, { language: 'nl' })).toEqual([
      'goverment → government',
    ]));
});

describe('a lexicon of a project', () => {
  const folder = scratchFolder();
  const config = join(folder, 'brieflint.config.yaml');
  const document = join(folder, 'a.md');
  const resolve = async (yaml: string) => {
    writeFileSync(config, yaml);
    const configuration = createConfiguration({ cwd: folder, config, noConfig: false, severities: new Map() });
    const configured = await configuration.of(document);
    if (configured.kind !== 'config') throw new Error('ignored');
    const problems = configuration.problems.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
    return { problems, config: configured.config };
  };

  test('is a file that the configuration names', async () => {
    writeFileSync(join(folder, 'nl.bin'), dutch);
    const { problems, config: resolved } = await resolve('root: true\nlexicons: { nl: ./nl.bin }\n');
    expect(problems).toEqual([]);
    const text = inFrontMatter('nl', DUTCH);
    const { diagnostics } = lint(text, await createJobOptions()(JSON.stringify(resolved), text));
    expect(diagnostics.filter(({ ruleId }) => ruleId === 'typo').map(({ actual }) => actual)).toEqual([
      'regreing',
      'samenwerkng',
    ]);
  });

  test.each([
    ['that is not there', './none.bin', 'There is no file “./none.bin”'],
    ['that is none', './a.md', '“./a.md” is no lexicon; “npm run lexicon:language” makes one'],
    ['outside of the project', './link.bin', /^“\.\/link\.bin” lies outside of /],
  ])('%s is a mistake', async (_what, name, message) => {
    writeFileSync(document, DUTCH);
    const outside = scratchFolder();
    writeFileSync(join(outside, 'nl.bin'), dutch);
    if (name === './link.bin') symlinkSync(join(outside, 'nl.bin'), join(folder, 'link.bin'));
    const { problems } = await resolve(`root: true\nlexicons: { nl: ${name} }\n`);
    expect(problems).toEqual([expect.stringMatching(message)]);
  });
});

describe('a lexicon made of damaged bytes', () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7])('ends every search (%i)', (seed) => {
    const bytes = Uint8Array.from(dutch);
    const start = bytes.indexOf(10, 6) + 1;
    for (let at = start + seed; at < bytes.length; at += 13 + seed) bytes[at] = (at * 31 + seed) & 255;
    const lexicon = openLexicon(bytes);
    const linter = createLinter({ lexicon: bytes, config: { language: 'nl' } });
    expect(typeof lexicon.lookup('regering')).toMatch(/object|undefined/);
    expect(linter.lint(DUTCH).incomplete).toBe(false);
  });

  test('is refused when the header is not one', () => {
    const bytes = new TextEncoder().encode('BLEX1\n{"language":"nl"}\n');
    expect(() => openLexicon(bytes)).toThrow('not a lexicon file');
  });
});

describe.skipIf(!english)('a pinned spelling', () => {
  const text =
    '# Fares\n\nThe harbor authority will organize its program for the center. The Department of Defense agreed, and “the color of money” is quoted. The harbour’s theatre analyses labour.\n';
  const said = (language: string, words: string[] = []): string[] =>
    createLinter({ lexicon: english ?? dutch, config: { language, words } })
      .lint(text)
      .diagnostics.filter(({ ruleId }) => ruleId === 'typo' || ruleId === 'term-consistency')
      .map(({ ruleId, severity, message }) => `${ruleId} ${severity}: ${message}`);

  test('reports the other one', () => {
    expect(said('en-GB')).toEqual([
      'typo warning: “harbor” is American spelling; “harbour” was expected',
      'typo warning: “organize” is American spelling; “organise” was expected',
      'typo warning: “center” is American spelling; “centre” was expected',
    ]);
    expect(said('en-US')).toEqual([
      'typo warning: “harbour’s” is British spelling; “harbor’s” was expected',
      'typo warning: “theatre” is British spelling; “theater” was expected',
      'typo warning: “labour” is British spelling; “labor” was expected',
    ]);
  });

  test('leaves the words of the project alone', () =>
    expect(said('en-GB', ['harbor', 'organize', 'center'])).toEqual([]));

  test('is asked for by the configuration only; else the mixture is noted once', () =>
    expect(said('en')).toEqual([
      'term-consistency info: “harbour” (British) here, “harbor” (American) 1 time elsewhere',
    ]));
});
