import { readFile, writeFile } from 'node:fs/promises';
import { Ajv, type AnySchemaObject } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

const FILE = 'src/generated/bundled/validate-config';

/** Compiles the schema of configurations ahead of time, so that reading one loads no Ajv. */
export async function bundleConfigValidator(): Promise<void> {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strictTypes: false,
    strictTuples: false,
    allowUnionTypes: true,
    ownProperties: true,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(['tsType']);
  ajv.addSchema(await readSchema('rule-settings'));
  const code = standalone.default(ajv, ajv.compile(await readSchema('config')));
  if (code.includes('require('))
    throw new Error('schemas/config.schema.json uses a keyword that needs Ajv at run time');
  await writeFile(`${FILE}.js`, code);
  await writeFile(
    `${FILE}.d.ts`,
    `import type { ValidateFunction } from 'ajv';\nexport declare const validate: ValidateFunction;\n`,
  );
}

async function readSchema(name: string): Promise<AnySchemaObject> {
  return JSON.parse(await readFile(`schemas/${name}.schema.json`, 'utf8'));
}
