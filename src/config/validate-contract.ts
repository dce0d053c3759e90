import { Ajv2020 } from 'ajv/dist/2020.js';
import { contractProblems } from '../contract/problems.ts';
import { standardKeywords, vocabularySchema } from '../generated/vocabulary-schema.ts';
import type { DataFile } from '../text/data-file.ts';
import { describeErrors } from './describe-error.ts';

/** The contract file with the problems that a look at it shows: no valid schema, or parts that would say nothing. */
export async function validateContract(file: DataFile): Promise<DataFile> {
  if (file.problems.length > 0) return file;
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, validateFormats: false });
  const validate = ajv.compile(vocabularySchema);
  const silent = contractProblems(file, new Set(standardKeywords));
  const invalid = validate(file.data) ? [] : describeErrors(validate.errors ?? [], file);
  return { ...file, problems: [...silent, ...invalid] };
}
