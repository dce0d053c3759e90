import type { ErrorObject } from 'ajv';

const COMPOSITES = new Set(['anyOf', 'oneOf', 'not', 'contains']);

/** Drops echoes: `if` repeats what `then` said, and the branches of a failed `anyOf` say less than the rule's own message. */
export function prune(errors: readonly ErrorObject[]): ErrorObject[] {
  const composites = errors.filter(({ keyword }) => COMPOSITES.has(keyword));
  const isEcho = (error: ErrorObject): boolean =>
    error.keyword === 'if' ||
    composites.some(
      (composite) =>
        composite !== error &&
        error.schemaPath.startsWith(`${composite.schemaPath}/`) &&
        error.instancePath.startsWith(composite.instancePath),
    );
  return errors.filter((error) => !isEcho(error));
}
