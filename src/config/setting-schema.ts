export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

/** JSON Schema of what a configuration may say of a rule: severity, [severity, options] or {severity, options}. */
export function settingSchema(
  { description, options = {} }: { readonly description?: unknown; readonly options?: unknown },
  severity: object,
): object {
  const optionsSchema = { type: 'object', additionalProperties: false, properties: options };
  return {
    description,
    anyOf: [
      severity,
      { type: 'array', items: [severity, optionsSchema], minItems: 1, additionalItems: false },
      { type: 'object', additionalProperties: false, properties: { severity, options: optionsSchema } },
    ],
  };
}
