import { asText } from './phrase.ts';

/**
 * Fills `{name}` placeholders; `{rows:row|rows}` writes the number with the noun that fits it.
 * Throws on a placeholder that no fact answers: a message with a hole is a defect of its rule.
 */
export function fillTemplate(template: string, fact: (name: string) => unknown): string {
  return template.replaceAll(PLACEHOLDER, (_, name: string, one?: string, many?: string) => {
    const value = fact(name);
    if (value === undefined) throw new Error(`no fact “${name}” for the message “${template}”`);
    const text = Array.isArray(value) ? value.map(asText).join(', ') : asText(value);
    return one === undefined ? text : `${text} ${value === 1 ? one : many}`;
  });
}

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)(?::([^|{}]+)\|([^|{}]+))?\}/g;
