import type { Config } from '../generated/config.ts';
import { validate } from '../generated/validate-config.js';
import { placeIn, type DataFile, type Problem } from '../text/data-file.ts';
import { joinPointer } from '../text/pointer.ts';
import { describeErrors } from './describe-error.ts';
import { globProblem } from './glob.ts';

/** The file as a configuration, or the file with its problems. An empty file is an empty configuration. */
export function validateConfig(file: DataFile): { file: DataFile; config?: Config } {
  if (file.problems.length > 0) return { file };
  const data = file.data ?? {};
  // The schema that the type is generated from has just been checked.
  if (validate(data)) return withGlobsChecked(file, data as Config);
  return { file: { ...file, problems: describeErrors(validate.errors ?? [], file) } };
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
