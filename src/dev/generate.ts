import { readFile, writeFile } from 'node:fs/promises';
import { compileFromFile } from 'json-schema-to-typescript';
import { bundleConfigValidator } from './bundle-config-validator.ts';
import { bundleRules } from './bundle-rules.ts';
import { configFiles } from './generate-config.ts';
import { contractFiles } from './generate-contracts.ts';
import { readmeWithRules } from './readme-rules.ts';
import { readRuleFiles } from './rule-files.ts';

/** Schemas that TypeScript types are generated from, and the file each becomes. */
const TYPES = ['brief', 'report', 'rule', 'config'];

/** A sentence of the generator's that says nothing. */
const REFERENCED_BY =
  / \*\n \* This interface was referenced by .*\n \* via the `definition` .*\n|\/\*\*\n \* This interface was referenced by .*\n \* via the `definition` .*\n \*\/\n/g;

/**
 * Writes src/generated/*.ts and generated schemas, and compiles rules and the configuration's schema into src/generated/bundled/
 * (not committed); with --check it only compares and fails when a file is stale.
 */
async function generate(checkOnly: boolean): Promise<void> {
  const stale: string[] = [];
  for await (const [path, code] of generatedFiles()) {
    const current = await readFile(path, 'utf8').catch(() => '');
    if (current === code) continue;
    if (checkOnly) stale.push(path);
    else await writeFile(path, code);
  }
  await bundleRules(await readRuleFiles());
  await bundleConfigValidator();
  if (stale.length > 0) throw new Error(`stale: ${stale.join(', ')}; run npm run generate`);
}

/** Path and content of every generated file; the types come last because they are made from generated schemas too. */
async function* generatedFiles(): AsyncGenerator<[path: string, code: string]> {
  yield* Object.entries(await configFiles());
  yield* Object.entries(await contractFiles());
  yield ['README.md', await readmeWithRules(await readRuleFiles())];
  for (const name of TYPES) yield [`src/generated/${name}.ts`, await typesOf(`schemas/${name}.schema.json`)];
}

async function typesOf(schemaPath: string): Promise<string> {
  const code = await compileFromFile(schemaPath, {
    bannerComment: `/* Generated from ${schemaPath} by npm run generate. Do not edit. */`,
    cwd: 'schemas',
    unreachableDefinitions: true,
    additionalProperties: false,
    format: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return code.replaceAll(REFERENCED_BY, '');
}

await generate(process.argv.includes('--check'));
