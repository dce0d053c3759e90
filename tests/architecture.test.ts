import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Files of src by layer; an import may only point to the same layer or down. The first prefix that fits counts. */
const LAYERS: readonly (readonly [prefix: string, layer: number])[] = [
  ['src/generated/bundled/', 4],
  ['src/text/', 0],
  ['src/generated/', 0],
  ['src/model/', 1],
  ['src/lexicon/', 1],
  ['src/check/', 2],
  ['src/fixers/', 2],
  ['src/recover/', 2],
  ['src/contract/', 4],
  ['src/read-brief.ts', 3],
  ['src/attach-fix.ts', 3],
  ['src/suppress.ts', 3],
  ['src/unused-directives.ts', 3],
  ['src/lint.ts', 3],
  ['src/report/', 4],
  ['src/config/', 4],
  ['src/baseline/', 4],
  ['src/infer/', 4],
  ['src/rule-examples.ts', 4],
  ['src/fix.ts', 4],
  ['src/create-linter.ts', 4],
  ['src/', 5],
];

/** Folders of layer 2 that do not know one another. */
const STRANGERS = ['src/check/', 'src/fixers/', 'src/recover/'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.startsWith('src/generated/'));

const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target = '']) => ({
    file,
    target: normalize(join(dirname(file), target)),
  })),
);

const folderOf = (path: string): string | undefined => STRANGERS.find((folder) => path.startsWith(folder));
const layerOf = (path: string): number => LAYERS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 5;

test('imports point down the layers', () => {
  expect(imports.filter(({ file, target }) => layerOf(target) > layerOf(file))).toEqual([]);
});

test('check, fixers and recover do not know one another', () => {
  const strangers = imports.filter(
    ({ file, target }) => folderOf(file) && folderOf(target) && folderOf(file) !== folderOf(target),
  );
  expect(strangers).toEqual([]);
});

test('only parsing knows the Markdown parser', () => {
  const parser = /from '(?:unified|remark-[a-z]+|micromark[a-z-]*|mdast-util-from-markdown|mdast-util-gfm[a-z-]*)'/;
  const users = files.filter(
    (file) =>
      !file.startsWith('src/model/parse') && !file.startsWith('src/dev/') && parser.test(readFileSync(file, 'utf8')),
  );
  expect(users).toEqual(['src/model/character-reference.ts'].filter((file) => users.includes(file)));
});

test('no file outgrows a reader', () => {
  expect(files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 201)).toEqual([]);
});

test('no file is named after nothing', () => {
  expect(files.filter((file) => /(?:utils?|helpers?|common|misc|manager)\.ts$/.test(file))).toEqual([]);
});

test('the library exports what it promises', async () => {
  const library: Record<string, unknown> = await import('../src/index.ts');
  expect(Object.keys(library).sort()).toEqual(['createLinter', 'lint']);
});
