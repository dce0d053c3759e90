import { Ajv2020 } from 'ajv/dist/2020.js';
import { createAjv } from '../check/ajv.ts';
import { compileRule } from '../check/compile.ts';
import { compilePattern } from '../check/pattern.ts';
import { unknownProperties } from '../check/rule-sense.ts';
import { vocabulary } from '../check/vocabulary.ts';
import { briefSchema } from '../generated/brief-schema.ts';
import { ruleIds } from '../generated/names.ts';
import { ruleSchema } from '../generated/rule-schema.ts';
import type { Rule } from '../generated/rule.ts';
import { standardKeywords } from '../generated/vocabulary-schema.ts';
import { placeIn, type DataFile, type Problem } from '../text/data-file.ts';
import { nearest } from '../text/nearest.ts';
import { joinPointer } from '../text/pointer.ts';
import { describeErrors } from './describe-error.ts';

/** The file as a rule, or the file with its problems: no rule, or one that could never find anything. */
export async function validateRule(file: DataFile): Promise<{ file: DataFile; rule?: Rule }> {
  if (file.problems.length > 0) return { file };
  const validate = new Ajv2020({ allErrors: true, verbose: true, strict: false }).compile<Rule>(ruleSchema);
  const { data } = file;
  if (!validate(data)) return { file: { ...file, problems: describeErrors(validate.errors ?? [], file) } };
  const problems = [...nameProblems(data, file), ...senseProblems(data, file), ...compileProblems(data, file)];
  return problems.length > 0 ? { file: { ...file, problems } } : { file, rule: data };
}

function nameProblems({ id }: Rule, file: DataFile): Problem[] {
  if (!ruleIds.includes(id)) return [];
  return [{ message: `There is a bundled rule “${id}”; rename yours`, ...placeIn(file.entries, '/id') }];
}

/** Properties that the model lacks: a misspelt one would silently never match. */
function senseProblems(rule: Rule, file: DataFile): Problem[] {
  return (['where', 'schema'] as const).flatMap((part) =>
    unknownProperties(rule[part] ?? {}, rule.select, briefSchema).map((pointer) => {
      const name = pointer.slice(pointer.lastIndexOf('/') + 1);
      const message = `“${rule.select}” has no “${name}”, so the rule would never find anything`;
      return { message, ...placeIn(file.entries, joinPointer('', part) + pointer, 'key') };
    }),
  );
}

/** What only shows when the schemas are compiled: unknown keywords, patterns that RE2 does not know. */
function compileProblems(rule: Rule, file: DataFile): Problem[] {
  try {
    compileRule(rule, createUserAjv());
    return [];
  } catch (error) {
    return [{ message: reasonOf(error), ...placeIn(file.entries, '/schema', 'key') }];
  }
}

/** Patterns of a project's own rules run in linear time. */
export const createUserAjv = () =>
  createAjv({ code: { regExp: Object.assign(compilePattern, { code: 'compilePattern' }) } });

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const keyword = /unknown keyword: "([^"]+)"/.exec(message)?.[1];
  if (keyword === undefined) return `The schema cannot be used: ${message.replace('strict mode: ', '')}`;
  const guess = nearest(keyword, [...standardKeywords, ...vocabulary.map(({ name }) => name)]);
  return `Unknown keyword “${keyword}”${guess === undefined ? '' : `; did you mean “${guess}”?`}`;
}
