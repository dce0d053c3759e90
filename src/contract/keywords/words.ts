import type { Call, KeywordCheck } from '../keyword.ts';
import { isHolder, isItem } from '../model-guards.ts';
import { namePart } from '../name-part.ts';
import { limitOf, plural } from '../../text/phrase.ts';
import type { Violation } from '../violation.ts';

export const minWords: KeywordCheck = (argument, value, call) => limit('minWords', Number(argument), value, call);
export const maxWords: KeywordCheck = (argument, value, call) => limit('maxWords', Number(argument), value, call);

function limit(keyword: 'minWords' | 'maxWords', words: number, value: unknown, call: Call): Violation[] {
  if (!isHolder(value) && !isItem(value)) return [];
  const count = value.wordCount;
  if (keyword === 'minWords' ? count >= words : count <= words) return [];
  return [
    {
      ruleId: 'contract',
      message: `${namePart(call.brief, call.pointer)} has ${plural(count, 'word')}; ${limitOf(keyword, words)}`,
      pointer: call.pointer,
      actual: String(count),
      schemaPointer: call.pointerOf(call.schema),
    },
  ];
}
