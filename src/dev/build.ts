import { execFileSync } from 'node:child_process';
import { chmod, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ChunkingContext, type InputOptions, type OutputOptions, build } from 'rolldown';
import { bundledLicences } from './bundled-licences.ts';
import { compactLetters } from './compact-letters.ts';
import { compileProgram } from './compile-program.ts';
import { type DeferredModule, deferModules } from './defer-modules.ts';
import { buildEnglishLexicon } from './lexicon/build.ts';
import { parseData } from './parse-data.ts';

/** Bundles the product into dist/. The lexicon is made again only when what it is made from has changed: it takes seconds. */
for (const name of await readdir('dist').catch(() => []))
  if (name !== 'lexicon') await rm(`dist/${name}`, { recursive: true });
if (!(await isFresh('dist/lexicon/en.bin'))) await buildEnglishLexicon('dist/lexicon/en.bin');
const forNode: InputOptions = {
  platform: 'node',
  // jsonc-parser's `main` is UMD, whose requires no bundler can follow.
  resolve: { mainFields: ['module', 'main'] },
  transform: {
    target: 'node20.19',
    define: {
      BRIEFLINT_VERSION: JSON.stringify(JSON.parse(await readFile('package.json', 'utf8')).version),
      'process.env.NODE_ENV': '"production"',
    },
  },
};
// Names stay: they are what a report of a mistake shows.
const program: OutputOptions = {
  dir: 'dist',
  format: 'cjs',
  exports: 'named',
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  comments: false,
};
// Each start is a file of its own: one to read.
const starts = [{ cli: 'src/start.ts' }, { worker: 'src/start-worker.ts' }, { 'lsp-worker': 'src/start-worker.ts' }];
const built = [];
for (const input of starts) built.push(await build({ ...forNode, input, output: program }));
// A tidy brief has no front matter, no character references, and nothing that needs the reference parser.
const deferred: readonly DeferredModule[] = [
  { name: 'metadata.ts', chunk: 'metadata', functions: ['readMetadata'] },
  { name: 'micromark.ts', chunk: 'micromark', functions: ['parseByMicromark'] },
  { name: 'github-slugger', chunk: 'slugger', functions: ['slug'] },
  {
    name: 'decode-named-character-reference',
    chunk: 'character-references',
    functions: ['decodeNamedCharacterReference'],
  },
];
// CommonJS starts faster than modules do, and Node 20 can keep compiled code for it. What every check needs is one file.
const inEveryCheck = new Set<string>();
built.push(
  await build({
    ...forNode,
    plugins: [deferModules(deferred), parseData()],
    input: {
      program: 'src/cli.ts',
      'worker-program': 'src/worker.ts',
      'lsp-worker-program': 'src/lsp-worker.ts',
      metadata: 'src/model/metadata.ts',
      micromark: 'src/model/parse/micromark.ts',
      slugger: 'github-slugger',
      'character-references': 'decode-named-character-reference',
    },
    output: {
      ...program,
      codeSplitting: {
        groups: [
          {
            debugName: 'core',
            name(id, graph) {
              if (inEveryCheck.size === 0) addImportsOf(resolve('src/cli.ts'), graph, inEveryCheck);
              return inEveryCheck.has(id) ? 'core' : null;
            },
          },
        ],
      },
    },
  }),
);
await writeFile('dist/package.json', '{ "type": "commonjs" }\n');
await chmod('dist/cli.js', 0o755);
built.push(
  await build({
    ...forNode,
    input: { index: 'src/index.ts' },
    output: { dir: 'dist', format: 'esm', entryFileNames: '[name].mjs', comments: false },
  }),
);
built.push(
  await build({
    input: { browser: 'src/index.ts' },
    platform: 'browser',
    transform: { target: 'es2023' },
    output: { dir: 'dist', format: 'esm', minify: true, comments: false },
  }),
);
for (const name of await readdir('dist')) {
  if (!/\.m?js$/.test(name)) continue;
  const code = await readFile(`dist/${name}`, 'utf8');
  await writeFile(`dist/${name}`, escapeBeyondAscii(compactLetters(code)));
}
await compileProgram('dist/program.js');
const bundled = built.flatMap(({ output }) => output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])));
await writeFile('dist/THIRD-PARTY-LICENCES.txt', bundledLicences(bundled));

await writeTypes();

/** Adds a module and what it imports, directly or not, save what it imports when it is needed. */
function addImportsOf(entry: string, graph: ChunkingContext, found: Set<string>): void {
  const open = [entry];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
}

/** Regular expressions are left as they are written; the program is read as one-byte text, see load-program.ts. */
function escapeBeyondAscii(code: string): string {
  return code.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Declarations for the library; the compiler leaves the extensions of its own sources in them. */
async function writeTypes(): Promise<void> {
  execFileSync('tsc', ['-p', 'tsconfig.types.json'], { stdio: 'inherit' });
  for (const name of await readdir('dist/types', { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const code = await readFile(`dist/types/${name}`, 'utf8');
    await writeFile(`dist/types/${name}`, code.replaceAll(/(from ')(\.[^']+)\.ts'/g, "$1$2.js'"));
  }
  await writeFile('dist/types/package.json', '{ "type": "module" }\n');
}

async function isFresh(path: string): Promise<boolean> {
  const made = await modified(path);
  const sources = [
    'package-lock.json',
    ...(await readdir('src/dev/lexicon', { recursive: true })).map((name) => `src/dev/lexicon/${name}`),
  ];
  const changed = await Promise.all([...sources, 'src/lexicon/format.ts', 'src/lexicon/fold.ts'].map(modified));
  return made > Math.max(...changed);
}

async function modified(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}
