import { readFile, readdir } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { unknownProperties } from '../check/rule-sense.ts';
import type { Rule } from '../generated/rule.ts';

/** The bundled rules in order of their ids. Throws when a file is no rule, names a property that the model lacks, or is misnamed. */
export async function readRuleFiles(): Promise<Rule[]> {
  const isRule = new Ajv2020({ allErrors: true, strict: false }).compile<Rule>(
    await readJson('schemas/rule.schema.json'),
  );
  const model = await readJson('schemas/brief.schema.json');
  const rules: Rule[] = [];
  for (const name of (await readdir('rules')).filter((file) => file.endsWith('.yaml')).sort()) {
    const rule: unknown = parse(await readFile(`rules/${name}`, 'utf8'));
    if (!isRule(rule)) throw new Error(`rules/${name}: ${JSON.stringify(isRule.errors?.slice(0, 3))}`);
    if (`${rule.id}.yaml` !== name) throw new Error(`rules/${name} holds the rule “${rule.id}”`);
    const unknown = [rule.schema, rule.where ?? {}].flatMap((schema) => unknownProperties(schema, rule.select, model));
    if (unknown.length > 0) throw new Error(`rules/${name}: the model has no ${unknown.join(', ')}`);
    rules.push(rule);
  }
  return rules;
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path, 'utf8'));
}
