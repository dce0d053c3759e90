import { Ajv } from 'ajv';
import type { Rule } from '../generated/rule.ts';
import type { DataFile, Problem } from '../text/data-file.ts';
import { isSchema } from '../contract/keyword.ts';
import { valueAt } from '../text/pointer.ts';
import { describeErrors } from './describe-error.ts';
import { SEVERITIES, settingSchema } from './setting-schema.ts';

/** Mistakes in what a configuration says of the project's own rules. */
export function settingProblems(file: DataFile, custom: readonly Rule[]): Problem[] {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false });
  return settingsIn(file).flatMap(({ pointer, settings }) =>
    custom.flatMap((rule) => {
      if (!Object.hasOwn(settings, rule.id)) return [];
      const validate = ajv.compile(settingSchema(rule, { enum: SEVERITIES }));
      if (validate(settings[rule.id])) return [];
      const errors = validate.errors ?? [];
      return describeErrors(
        errors.map((error) => ({ ...error, instancePath: `${pointer}/${rule.id}${error.instancePath}` })),
        file,
      );
    }),
  );
}

/** The `rules` of a configuration and of its overrides. */
function settingsIn({ data }: DataFile): { pointer: string; settings: Readonly<Record<string, unknown>> }[] {
  const overrides = valueAt(data, '/overrides');
  const pointers = Array.isArray(overrides) ? overrides.map((_, index) => `/overrides/${index}/rules`) : [];
  return ['/rules', ...pointers].flatMap((pointer) => {
    const settings = valueAt(data, pointer);
    return isSchema(settings) ? [{ pointer, settings }] : [];
  });
}
