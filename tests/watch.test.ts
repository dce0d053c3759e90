import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Scratch, isInstalled } from './scratch.ts';

const CLI = resolve('dist/cli.js');
const GOOD = '# Ferry fares\n\nThe government pays for the boat.\n';
const BAD = '# Ferry fares\n\nThe goverment pays for the boat.\n';
const TYPO = ':3:5: error[typo] “goverment” looks misspelt; “government” was expected\n';

let scratch: Scratch;
let watching: ChildProcess | undefined;

beforeEach(() => (scratch = new Scratch('watch')));
afterEach(() => {
  watching?.kill('SIGKILL');
  scratch.remove();
});

/** Starts `brieflint --watch` in the scratch folder; each call of the result is what it prints up to where it waits again. */
function watch(...args: string[]): () => Promise<string> {
  const command = `exec "${process.execPath}" "${CLI}" --watch --format text ${args.join(' ')} 2>&1`;
  return turnsOf(spawn('sh', ['-c', command], { cwd: scratch.folder, env: { ...process.env, HOME: scratch.folder } }));
}

function turnsOf(child: ChildProcess): () => Promise<string> {
  watching = child;
  let unread = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (unread += text));
  return async () => {
    for (;;) {
      const [turn] = /^[^]*?Watching: .*\. Ctrl\+C ends\.\r?\n/.exec(unread) ?? [];
      if (turn !== undefined) {
        unread = unread.slice(turn.length);
        return turn;
      }
      if (child.stdout?.readableEnded) throw new Error(`it ended and said: ${unread}`);
      await Promise.race([once(child.stdout ?? child, 'data'), once(child.stdout ?? child, 'end')]);
    }
  };
}

/** A rule of the project's own that finds a word. */
const rule = (word: string): string =>
  [
    'id: no-boats',
    'description: No text speaks of boats.',
    'severity: warning',
    'select: prose',
    `schema: { properties: { text: { not: { pattern: ${word} } } } }`,
    "message: 'There is a boat'",
    'docs: Boats are too dear for a town that has a bridge.',
    `examples: [{ valid: 'A train.' }, { invalid: 'A ${word}.', diagnostics: ['1:1 There is a boat'] }]`,
    '',
  ].join('\n');

const path = (name: string): string => join(scratch.folder, name);

describe('a document', () => {
  test('is checked again when it is saved, whatever way that is done', async () => {
    scratch.write('docs/a.md', BAD);
    scratch.write('docs/b.md', GOOD);
    const turn = watch('docs');
    expect(await turn()).toBe(
      `docs/a.md${TYPO}Watching: 1 error in 1 of 2 files; 1 can be fixed with --fix-suggested. Ctrl+C ends.\n`,
    );
    writeFileSync(path('docs/a.md'), GOOD);
    expect(await turn()).toBe('Watching: No findings in 2 files. Ctrl+C ends.\n');
    // As many editors do: a new file takes the place of the old one.
    scratch.write('docs/b.md~', BAD);
    renameSync(path('docs/b.md~'), path('docs/b.md'));
    expect(await turn()).toContain(`docs/b.md${TYPO}`);
    scratch.write('docs/b.md~', GOOD);
    renameSync(path('docs/b.md~'), path('docs/b.md'));
    expect(await turn()).toBe('Watching: No findings in 2 files. Ctrl+C ends.\n');
  });

  test('is heard of when it comes, also with its folder, and when it goes', async () => {
    scratch.write('a.md', GOOD);
    const turn = watch();
    await turn();
    scratch.write('b.md', BAD);
    expect(await turn()).toMatch(/^b\.md:3:5: error.*\nWatching: 1 error in 1 of 2 files/);
    mkdirSync(path('new/deep'), { recursive: true });
    scratch.write('new/deep/c.md', BAD);
    expect(await turn()).toMatch(/^new\/deep\/c\.md:3:5: error.*\nWatching: 2 errors in 2 of 3 files/);
    rmSync(path('new'), { recursive: true });
    expect(await turn()).toMatch(/^Watching: 1 error in 1 of 2 files/);
  });

  test('may be named before it is there', async () => {
    const turn = watch('later.txt');
    expect(await turn()).toMatch(/^later\.txt:1:1: error\[internal\/not-found\].*\nWatching: 1 error in 1 file/);
    scratch.write('later.txt', BAD);
    expect(await turn()).toContain(`later.txt${TYPO}`);
  });

  test('is checked again when a file that it links to goes', async () => {
    scratch.write('a.md', `${GOOD}\nSee [the fares](b.md).\n`);
    scratch.write('b.md', GOOD);
    const turn = watch();
    expect(await turn()).toMatch(/^Watching: No findings in 2 files/);
    rmSync(path('b.md'));
    expect(await turn()).toMatch(/^a\.md:5:5: warning\[missing-file\].*\nWatching: 1 warning in 1 file/);
  });

  test('that holds what it held is passed over in silence', async () => {
    scratch.write('a.md', GOOD);
    scratch.write('b.md', GOOD);
    const turn = watch();
    await turn();
    writeFileSync(path('a.md'), GOOD);
    scratch.write('ignored.log', BAD);
    await new Promise((wait) => setTimeout(wait, 300));
    writeFileSync(path('b.md'), BAD);
    expect(await turn()).toMatch(/^b\.md:3:5: error.*\nWatching: 1 error in 1 of 2 files/);
  });
});

describe('everything is checked again', () => {
  test('when a configuration comes, changes, goes wrong, is put right and goes', async () => {
    scratch.write('docs/a.md', BAD);
    const turn = watch('docs');
    expect(await turn()).toContain(TYPO);
    scratch.write('brieflint.config.yaml', 'words: [goverment]\n');
    expect(await turn()).toMatch(/^Watching: No findings/);
    scratch.write('brieflint.config.yaml', 'extends: [policy-brief, ./house/style.yaml]\n');
    expect(await turn()).toMatch(/^brieflint\.config\.yaml:1:25: error\[internal\/config\] There is no file/);
    scratch.write('house/style.yaml', 'rules: { typo: off }\n');
    scratch.write('brieflint.config.yaml', '# a house style\nextends: [policy-brief, ./house/style.yaml]\n');
    expect(await turn()).toMatch(/^Watching: No findings/);
    scratch.write('house/style.yaml', 'rules: { typo: warning }\n');
    expect(await turn()).toMatch(/^docs\/a\.md:3:5: warning\[typo\]/);
    rmSync(path('brieflint.config.yaml'));
    expect(await turn()).toContain(TYPO);
  });

  test('when a rule of the project comes and changes', async () => {
    scratch.write('a.md', GOOD);
    scratch.write('rules/no-boats.yaml', rule('ship'));
    scratch.write('brieflint.config.yaml', 'customRules: [rules/*.yaml]\n');
    const turn = watch();
    expect(await turn()).toMatch(/^Watching: No findings/);
    scratch.write('rules/no-boats.yaml', rule('boat'));
    expect(await turn()).toMatch(/^a\.md:3:1: warning\[no-boats\] There is a boat/);
    scratch.write('rules/no-ferries.yaml', rule('Ferry').replaceAll('no-boats', 'no-ferries'));
    expect(await turn()).toMatch(/warning\[no-ferries\]/);
  });
});

test('a baseline that is written anew holds for all', async () => {
  scratch.write('a.md', BAD);
  scratch.run(process.execPath, CLI, 'baseline');
  const known = JSON.parse(readFileSync(path('.brieflint-baseline.json'), 'utf8'));
  const turn = watch('--baseline', '.brieflint-baseline.json');
  expect(await turn()).toMatch(/^Watching: No findings/);
  scratch.write('.brieflint-baseline.json', JSON.stringify({ ...known, documents: {} }));
  expect(await turn()).toContain(`a.md${TYPO}`);
});

test('with --fix a document is repaired once, and what was written is not news', async () => {
  const flattened = readFileSync('fixtures/briefs/harbour-ferry.md', 'utf8');
  scratch.write('a.md', GOOD);
  const turn = watch('--fix');
  await turn();
  writeFileSync(path('a.md'), flattened);
  expect(await turn()).toMatch(/^a\.md:/);
  expect(readFileSync(path('a.md'), 'utf8')).not.toBe(flattened);
  scratch.write('b.md', GOOD);
  expect(await turn()).toMatch(/^Watching: /);
});

test('files of reports hold what is known of all documents', async () => {
  scratch.write('a.md', BAD);
  scratch.write('b.md', GOOD);
  const turn = watch('--report', 'text=all.txt');
  await turn();
  writeFileSync(path('b.md'), BAD);
  expect(await turn()).toMatch(/^b\.md:3:5: error.*\nWatching/);
  expect(readFileSync(path('all.txt'), 'utf8')).toBe(`a.md${TYPO}b.md${TYPO}`);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends it with the status %i', async (signal, status) => {
  scratch.write('a.md', GOOD);
  const turn = watch();
  await turn();
  watching?.kill(signal);
  const [code] = await once(watching ?? process, 'exit');
  expect(code).toBe(status);
});

test.each([
  ['--diff', 'brieflint: --watch does not go with --diff\n'],
  ['-', 'brieflint: Standard input cannot be watched. Name files or folders\n'],
])('%s is refused', (argument, output) => {
  expect(scratch.run(process.execPath, CLI, '--watch', argument)).toEqual({ status: 2, output });
});

test.runIf(isInstalled('script'))('a terminal shows the last report alone', async () => {
  scratch.write('a.md', BAD);
  const command = `"${process.execPath}" "${CLI}" --watch --format text`;
  const env = { ...process.env, TERM: 'xterm' };
  const turn = turnsOf(spawn('script', ['-qec', command, '/dev/null'], { cwd: scratch.folder, env }));
  await turn();
  writeFileSync(path('a.md'), GOOD);
  expect(await turn()).toBe('\u001b[2J\u001b[HWatching: No findings in 1 file. Ctrl+C ends.\r\n');
});
