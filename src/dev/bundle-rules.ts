import { mkdir, writeFile } from 'node:fs/promises';
import standalone from 'ajv/dist/standalone/index.js';
import { createAjv } from '../check/ajv.ts';
import { ruleFacts } from '../check/compile.ts';
import type { Rule } from '../generated/rule.ts';

const FOLDER = 'src/generated/bundled';

/** Compiles the bundled rules ahead of time, so that an ordinary run loads neither Ajv nor YAML. */
export async function bundleRules(rules: readonly Rule[]): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}/rules.js`, rulesModule(rules));
  await writeFile(`${FOLDER}/rules.d.ts`, RULES_TYPE);
  await writeFile(
    `${FOLDER}/rule-pages.js`,
    `export const rulePages = ${JSON.stringify(rules.map(pageOf), null, 1)};\n`,
  );
  await writeFile(`${FOLDER}/rule-pages.d.ts`, PAGES_TYPE);
}

const RULES_TYPE = `import type { CompiledRule } from '../../check/rule.ts';\nexport declare const rules: readonly CompiledRule[];\n`;
const PAGES_TYPE = `import type { Rule } from '../rule.ts';\nexport declare const rulePages: readonly Omit<Rule, 'schema' | 'where'>[];\n`;

function pageOf({ schema: _schema, where: _where, ...page }: Rule): Omit<Rule, 'schema' | 'where'> {
  return page;
}

function rulesModule(rules: readonly Rule[]): string {
  const ajv = createAjv({ code: { source: true, esm: true } });
  const exported: Record<string, string> = {};
  const entries = rules.map((rule, i) => {
    const validators = (['where', 'schema'] as const).flatMap((name) => {
      const schema = rule[name];
      if (!schema) return [];
      const validator = `${name}${i}`;
      ajv.addSchema(schema, validator);
      exported[validator] = validator;
      return [`${name}: ${validator}`];
    });
    return `{ ...${JSON.stringify(ruleFacts(rule))}, ${validators.join(', ')} }`;
  });
  const code = withImports(standalone.default(ajv, exported));
  return `import { keywords } from '../../check/vocabulary.ts';\n${code}\nexport const rules = [\n${entries.join(',\n')}\n];\n`;
}

/** Ajv’s standalone code reaches its runtime by \`require\`; a module imports it. Loaders differ on where the default export of such a module is. */
function withImports(code: string): string {
  const modules: string[] = [];
  const body = code.replaceAll(/require\("([^"]+)"\)\.default/g, (_, path: string) => {
    if (!modules.includes(path)) modules.push(path);
    return `runtime${modules.indexOf(path)}`;
  });
  const imports = modules.map(
    (path, i) => `import module${i} from "${path}.js";\nconst runtime${i} = module${i}.default ?? module${i};\n`,
  );
  return imports.join('') + body;
}
