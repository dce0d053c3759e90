/** Fills `{name}` placeholders. Throws on a placeholder that no fact answers: a message with a hole is a defect of its rule. */
export function fillTemplate(template: string, fact: (name: string) => unknown): string {
  return template.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = fact(name);
    if (value === undefined) throw new Error(`no fact “${name}” for the message “${template}”`);
    return Array.isArray(value) ? value.join(', ') : String(value);
  });
}

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;
