import { execFileSync } from 'node:child_process';
import { chmod, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { type BuildOptions, build } from 'esbuild';
import { compactLetters } from './compact-letters.ts';
import { compileProgram } from './compile-program.ts';
import { buildEnglishLexicon } from './lexicon/build.ts';

/** Bundles the product into dist/. The lexicon is made again only when what it is made from has changed: it takes seconds. */
for (const name of await readdir('dist').catch(() => []))
  if (name !== 'lexicon') await rm(`dist/${name}`, { recursive: true });
if (!(await isFresh('dist/lexicon/en.bin'))) await buildEnglishLexicon('dist/lexicon/en.bin');
const forNode: BuildOptions = {
  bundle: true,
  platform: 'node',
  // jsonc-parser's `main` is UMD, whose requires no bundler can follow.
  mainFields: ['module', 'main'],
  target: 'node20.19',
  minifySyntax: true,
  legalComments: 'none',
  define: {
    BRIEFLINT_VERSION: JSON.stringify(JSON.parse(await readFile('package.json', 'utf8')).version),
    'process.env.NODE_ENV': '"production"',
  },
};
await build({
  ...forNode,
  entryPoints: {
    cli: 'src/start.ts',
    worker: 'src/worker.ts',
    'lsp-worker': 'src/lsp-worker.ts',
    index: 'src/index.ts',
  },
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  // Beside the program, not in a folder: files that the build puts there are found by their place.
  chunkNames: '[name]-[hash]',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
await chmod('dist/cli.js', 0o755);
// One CommonJS file, for which Node 20 can keep compiled code. What a command does not need costs it nothing.
await build({
  ...forNode,
  entryPoints: { program: 'src/cli.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  minifyWhitespace: true,
  supported: { 'dynamic-import': false },
  banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  define: { ...forNode.define, 'import.meta.url': '__url' },
});
await build({
  entryPoints: { browser: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'browser',
  target: 'es2023',
  format: 'esm',
  minify: true,
  legalComments: 'none',
});
for (const name of await readdir('dist')) {
  if (!/\.c?js$/.test(name)) continue;
  const code = await readFile(`dist/${name}`, 'utf8');
  await writeFile(`dist/${name}`, escapeBeyondAscii(compactLetters(code)));
}
await compileProgram('dist/program.cjs');

await writeTypes();

/** esbuild leaves regular expressions as they are written; the program is read as one-byte text, see load-program.ts. */
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
