import type { ErrorObject } from 'ajv';
import type { Config } from '../generated/config.ts';
import type { Rule } from '../generated/rule.ts';
import { validate } from '../generated/bundled/validate-config.js';
import { placeIn, type DataFile, type Problem } from '../text/data-file.ts';
import { joinPointer } from '../text/pointer.ts';
import { describeErrors } from './describe-error.ts';
import { globProblem } from './glob.ts';

/**
 * The file as a configuration, or the file with its problems. An empty file is an empty configuration. What it says of the
 * project's own rules is checked where they are known: see `settingProblems`.
 */
export function validateConfig(file: DataFile, custom: readonly Rule[]): { file: DataFile; config?: Config } {
  if (file.problems.length > 0) return { file };
  const data = file.data ?? {};
  // The schema that the type is generated from has just been checked.
  if (validate(data)) return withGlobsChecked(file, data as Config);
  const errors = (validate.errors ?? []).filter((error) => !isAboutCustomRule(error, custom));
  if (errors.length === 0) return withGlobsChecked(file, data as Config);
  return { file: { ...file, problems: describeErrors(errors, file) } };
}

/** The generated validator knows the bundled rules only. */
function isAboutCustomRule({ keyword, instancePath, params }: ErrorObject, custom: readonly Rule[]): boolean {
  const isRules = keyword === 'additionalProperties' && /^\/(overrides\/\d+\/)?rules$/.test(instancePath);
  return isRules && custom.some(({ id }) => id === params['additionalProperty']);
}

function withGlobsChecked(file: DataFile, config: Config): { file: DataFile; config?: Config } {
  const lists = [
    ['ignore', config.ignore],
    ['customRules', config.customRules],
    ...(config.overrides ?? []).map(({ files }, index) => [`overrides/${index}/files`, files]),
    ...(config.contracts ?? []).map(({ files }, index) => [`contracts/${index}/files`, files]),
  ] as const;
  const problems = lists.flatMap(([key, globs]) => globProblems(file, `/${key}`, globs));
  return problems.length > 0 ? { file: { ...file, problems } } : { file, config };
}

function globProblems(file: DataFile, pointer: string, globs: unknown): Problem[] {
  if (typeof globs === 'string') return problemAt(file, pointer, globs);
  return Array.isArray(globs) ? globs.flatMap((glob, index) => problemAt(file, joinPointer(pointer, index), glob)) : [];
}

function problemAt(file: DataFile, pointer: string, glob: string): Problem[] {
  const message = globProblem(glob);
  return message === undefined ? [] : [{ message, ...placeIn(file.entries, pointer) }];
}
