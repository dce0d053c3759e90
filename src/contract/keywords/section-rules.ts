import type { Brief, Section } from '../../generated/brief.ts';
import { bindSections, candidatesIn } from '../binding.ts';
import { isSchema, type Call, type KeywordCheck } from '../keyword.ts';
import { isHolder } from '../model-guards.ts';
import { quote } from '../../text/phrase.ts';

/** Sections that must not occur. */
export const forbiddenSections: KeywordCheck = (argument, value, call) => {
  if (!isHolder(value)) return [];
  return findAll(stringsOf(argument), value, call).map(({ title, pointer }) => ({
    ruleId: 'unexpected-section',
    message: `Section ${quote(title)} must not be here`,
    pointer,
    actual: title,
    schemaPointer: call.pointerOf(call.schema),
  }));
};

/** Sections that must be there when another is. */
export const dependentSections: KeywordCheck = (argument, value, call) => {
  if (!isHolder(value) || !isSchema(argument)) return [];
  return Object.entries(argument).flatMap(([title, needed]) => {
    const [present] = findAll([title], value, call);
    if (!present) return [];
    const absent = stringsOf(needed).filter((one) => findAll([one], value, call).length === 0);
    return absent.map((one) => ({
      ruleId: 'required-section',
      message: `Section ${quote(present.title)} needs a section ${quote(one)}`,
      pointer: present.pointer,
      expected: [one],
      schemaPointer: call.pointerOf(call.schema),
    }));
  });
};

function findAll(titles: readonly string[], holder: Brief | Section, { pointer, aliases, test }: Call) {
  const candidates = candidatesIn(holder, pointer, 'any').filter(({ section }) => section);
  const entries = titles.map((title) => ({ title, repeat: {} }));
  return bindSections(entries, candidates, { exact: false, aliases, test }).flatMap(({ found }) => found);
}

const stringsOf = (argument: unknown): string[] => (Array.isArray(argument) ? argument.map(String) : []);
