import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../src/cli/discover.ts';

/** A new folder with these files in it; a text that starts with `->` makes a link. */
function tree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'brieflint-discover-'));
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (text.startsWith('->')) symlinkSync(text.slice(2), path);
    else if (!name.endsWith('/')) writeFileSync(path, text);
  }
  return root;
}

const find = async (cwd: string, paths: string[], gitignore = true) => {
  const { files, failures } = await discover(paths, { cwd, gitignore });
  const told = failures.map(({ path, failure }) => ({ path, ...failure }));
  return { files: files.map((file) => file.path), failures: told };
};

const found = (...files: string[]) => ({ files, failures: [] });
const failed = (failure: object) => ({ files: [], failures: [failure] });

describe('arguments', () => {
  const cwd = tree({
    'docs/b.md': '',
    'docs/a.markdown': '',
    'docs/A.MD': '',
    'docs/notes.txt': '',
    'docs/figures/map.png': '',
    'docs/deep/er/c.md': '',
    'docs/.draft/hidden.md': '',
    'docs/node_modules/pkg/README.md': '',
    'docs/folder.md/inside.md': '',
    'empty/': '',
    'only-images/x.png': '',
    'odd [1].md': '',
    '-dash.md': '',
    'line\n::error::x.md': '',
    'Łódź 100%.md': '',
  });
  const all = ['docs/A.MD', 'docs/a.markdown', 'docs/b.md', 'docs/deep/er/c.md', 'docs/folder.md/inside.md'];

  test.each<[what: string, paths: string[], result: object]>([
    ['a file', ['docs/b.md'], found('docs/b.md')],
    ['a file of any name', ['docs/notes.txt'], found('docs/notes.txt')],
    ['a file with a roundabout name', ['./docs/../docs//b.md'], found('docs/b.md')],
    ['an absolute name', [join(cwd, 'docs/b.md')], found('docs/b.md')],
    ['files in their given order', ['docs/b.md', 'docs/A.MD'], found('docs/b.md', 'docs/A.MD')],
    ['one file under three names', ['docs/b.md', './docs/b.md', 'docs/*.md'], found('docs/b.md')],
    ['a folder, without hidden ones and node_modules', ['docs'], found(...all)],
    [
      'a folder and its parts',
      ['docs/deep', 'docs'],
      found('docs/deep/er/c.md', ...all.filter((p) => !p.includes('deep'))),
    ],
    ['a glob', ['docs/**/*.md'], found('docs/b.md', 'docs/deep/er/c.md', 'docs/folder.md/inside.md')],
    ['a glob without an extension', ['docs/*'], found('docs/A.MD', 'docs/a.markdown', 'docs/b.md')],
    ['a glob for another extension', ['docs/*.txt'], found('docs/notes.txt')],
    ['braces', ['docs/{a,b}.*'], found('docs/a.markdown', 'docs/b.md')],
    ['a name that looks like a glob', ['odd [1].md'], found('odd [1].md')],
    ['a name that looks like an option', ['-dash.md'], found('-dash.md')],
    ['names to beware of', ['line\n::error::x.md', 'Łódź 100%.md'], found('line\n::error::x.md', 'Łódź 100%.md')],
    ['a wrong name', ['docs/bb.md'], failed({ path: 'docs/bb.md', kind: 'not-found', nearest: 'docs/b.md' })],
    ['a wrong folder', ['dosc'], failed({ path: 'dosc', kind: 'not-found', nearest: 'docs' })],
    ['a name like no other', ['zzzzzzzz'], failed({ path: 'zzzzzzzz', kind: 'not-found' })],
    ['a file as a folder', ['docs/b.md/c.md'], failed({ path: 'docs/b.md/c.md', kind: 'not-found' })],
    ['an empty folder', ['empty'], failed({ path: 'empty', kind: 'no-documents', glob: false })],
    ['a folder of images', ['only-images'], failed({ path: 'only-images', kind: 'no-documents', glob: false })],
    ['a glob without a match', ['*.rst'], failed({ path: '*.rst', kind: 'no-documents', glob: true })],
    ['a glob in no folder', ['no/*.md'], failed({ path: 'no/*.md', kind: 'no-documents', glob: true })],
    [
      'a glob that excludes',
      ['!x*.md'],
      failed({
        path: '!x*.md',
        kind: 'bad-glob',
        reason: 'Glob begins with “!”; exceptions go under “ignore” in the configuration',
      }),
    ],
    ['a wrong name among right ones', ['no.md', 'docs/b.md'], { files: ['docs/b.md'], failures: [expect.anything()] }],
  ])('%s', async (_what, paths, result) => {
    expect(await find(cwd, paths)).toEqual(result);
  });

  test('a name too long for the file system, and a glob too long to match', async () => {
    const name = 'x'.repeat(300);
    expect(await find(cwd, [name])).toEqual(failed({ path: name, kind: 'not-found' }));
    const glob = `{${'a,'.repeat(600)}}`;
    const reason = 'Glob is longer than 1000 characters';
    expect(await find(cwd, [glob])).toEqual(failed({ path: glob, kind: 'bad-glob', reason }));
  });

  test('from another folder', async () => {
    expect(await find(join(cwd, 'docs'), ['../docs/b.md'])).toEqual(found('b.md'));
    expect(await find(join(cwd, 'empty'), ['../docs/*.txt'])).toEqual(found('../docs/notes.txt'));
    const absolute = join(cwd, 'docs/b.md');
    expect(await find(join(cwd, 'empty'), [absolute])).toEqual(found(absolute));
  });
});

describe('.gitignore', () => {
  const root = tree({
    '.git/': '',
    '.gitignore': '/build/\n*.tmp.md\n!keep.tmp.md\ndrafts/*\n!drafts/final.md\n',
    'build/x.md': '',
    'docs/build/y.md': '',
    'a.tmp.md': '',
    'keep.tmp.md': '',
    'drafts/one.md': '',
    'drafts/final.md': '',
    'docs/.gitignore': 'local.md\n!loud.tmp.md\n**/deep/*.md\n',
    'docs/local.md': '',
    'docs/loud.tmp.md': '',
    'docs/sub/deep/z.md': '',
    'local.md': '',
  });
  const kept = ['docs/build/y.md', 'docs/loud.tmp.md', 'drafts/final.md', 'keep.tmp.md', 'local.md'];

  test('negation, anchors, folders and nested files count as in git', async () => {
    expect(await find(root, ['.'])).toEqual(found(...kept));
    const tracked = execFileSync('git', ['init', '-q', '.'], { cwd: root }) && listOfGit(root);
    expect(tracked).toEqual(kept);
  });

  test('also for globs, and from a folder below', async () => {
    expect(await find(root, ['**/*.md'])).toEqual(found(...kept));
    expect(await find(join(root, 'drafts'), ['.'])).toEqual(found('final.md'));
  });

  test('also for a file named outright, with the file that says so', async () => {
    const by = '.gitignore';
    expect(await find(root, ['build/x.md'])).toEqual(failed({ path: 'build/x.md', kind: 'ignored', by }));
    expect(await find(root, ['build'])).toEqual(failed({ path: 'build', kind: 'ignored', by }));
    expect(await find(join(root, 'docs'), ['local.md'])).toEqual(failed({ path: 'local.md', kind: 'ignored', by }));
    expect(await find(root, ['build/x.md'], false)).toEqual(found('build/x.md'));
  });
});

function listOfGit(root: string): string[] {
  const listing = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listing.trim().split('\n').sort();
}

const link = (path: string, kind: string, facts: object) => ({ path, kind, ...facts });

describe('links and special files', () => {
  const outside = tree({ 'secret.md': 'secret', 'more/other.md': '' });
  const root = tree({
    '.git/': '',
    'real.md': '',
    'link.md': '->real.md',
    'escape.md': `->${outside}/secret.md`,
    'nothing.md': '->gone.md',
    'loop.md': '->loop.md',
    'loop-folder': '->.',
    far: `->${outside}/more`,
  });
  execFileSync('mkfifo', [join(root, 'pipe.md')]);
  const escape = link('escape.md', 'outside-root', { target: join(outside, 'secret.md') });
  const nothing = link('nothing.md', 'unreadable', { reason: 'it is a link to nothing' });
  const loop = link('loop.md', 'unreadable', { reason: 'it is a link that leads back to itself' });
  const pipe = link('pipe.md', 'not-a-file', { type: 'named pipe' });

  test('a folder is searched without following links out of it or in circles', async () => {
    expect(await find(root, ['.'])).toEqual({ files: ['real.md'], failures: [escape, loop, nothing, pipe] });
  });

  test.each<[what: string, path: string, result: object]>([
    ['a link inside the root', 'link.md', found('link.md')],
    ['a link outside', 'escape.md', failed(escape)],
    [
      'a file behind a folder that leads outside',
      'far/other.md',
      failed({ path: 'far/other.md', kind: 'outside-root', target: join(outside, 'more/other.md') }),
    ],
    ['a link to nothing', 'nothing.md', failed(nothing)],
    ['a link to itself', 'loop.md', failed(loop)],
    ['a named pipe', 'pipe.md', failed(pipe)],
    ['a device', '/dev/zero', failed({ path: '/dev/zero', kind: 'not-a-file', type: 'device' })],
  ])('%s', async (_what, path, result) => {
    expect(await find(root, [path])).toEqual(result);
  });

  test('a root that is itself a link is no escape', async () => {
    const alias = join(tree({}), 'alias');
    symlinkSync(root, alias);
    expect(await find(alias, ['real.md'])).toEqual(found('real.md'));
  });

  test('a name that is not UTF-8 is told, for it cannot be opened', async () => {
    const cwd = tree({});
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]), 'x');
    expect(await find(cwd, ['.'])).toEqual(
      failed({ path: 'caf\uFFFD.md', kind: 'unreadable', reason: 'its name is not UTF-8' }),
    );
  });
});
