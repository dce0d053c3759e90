import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLinter } from '../src/index.ts';

const linter = createLinter({ lexicon: readFileSync('dist/lexicon/en.bin') });

/** A text with all its fixes. Throws where there is a reason against them. */
function fixed(text: string): string {
  const outcome = linter.fix(text, 'suggested');
  if (outcome.status === 'refused') throw new Error(outcome.reason);
  return outcome.text;
}

/** Where the misspelt word stands, and what is there. */
function place(text: string): [place: string, words: string] | undefined {
  const found = linter.lint(text).diagnostics.find(({ ruleId }) => ruleId === 'typo');
  if (!found) return undefined;
  const { start, end } = found.position;
  return [`${start.line}:${start.column}`, text.slice(start.offset, end.offset)];
}

test('all items of a list that differ are mended at once, however many they are', () => {
  const points = Array.from({ length: 120 }, (_, i) =>
    i % 5 === 4 ? `- boats sail on day ${i}` : `- Boats sail on day ${i}`,
  );
  const text = `# Ferries\n\nThe timetable follows.\n\n${points.join('\n')}\n`;
  expect(fixed(text)).toBe(text.replaceAll('- boats', '- Boats'));
});

test('a mark before a conjunction is removed where it stands', () => {
  expect(fixed('# Ferries\n\n- Buy boats; and\n- Sell cars\n- Dig deep\n- Go home\n')).toContain('- Buy boats and\n');
});

describe('what a fix does not touch stays as it is, byte for byte', () => {
  const before = 'The council raised fares, and recieved few letters.';
  const after = before.replace('recieved', 'received');
  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('line ends of %s', (_name, end) => {
    const text = (line: string): string => ['# Fares', '', line, '', '- One', '- Two'].join(end);
    expect(fixed(text(before))).toBe(text(after));
    expect(fixed(text(before) + end)).toBe(text(after) + end);
  });

  test.each([
    ['mixed line ends', '# Fares\r\n\r\nFew.\n\nMany.\r\r', '\n'],
    ['separators that end no line', '# Fares\n\nA\u2028b\u2029c\u000bd\fe.\n\n', '\n'],
    ['tabs and trailing blanks', '# Fares\n\n-\ta  \n-\tb\t\n\n', '   '],
    [
      'code, HTML, addresses and front matter',
      '---\nowner: teh\n---\n\n# Fares\n\n`teh` <b data-teh="teh">x</b> <https://teh.example/teh>\n\n',
      '',
    ],
  ])('%s', (_what, start, end) => {
    expect(fixed(start + before + end)).toBe(start + after + end);
  });
});

describe('a place is what the author sees', () => {
  test.each<[what: string, text: string, place: string, words: string]>([
    ['after CR LF', '# Fares\r\n\r\nThey recieved it.\r\n', '3:6', 'recieved'],
    ['after CR', '# Fares\r\rThey recieved it.\r', '3:6', 'recieved'],
    ['after a line separator, which ends no line', '# Fares\n\nThey\u2028recieved it.\n', '3:6', 'recieved'],
    ['after a vertical tab and a form feed', '# Fares\n\nThey\u000b\frecieved it.\n', '3:7', 'recieved'],
    ['after an astral character, which counts twice', '# Fares\n\n🎉 recieved it.\n', '3:4', 'recieved'],
    ['after a tab in a list', '# Fares\n\n-\tThey recieved it.\n', '3:8', 'recieved'],
    ['after a reference and an escape', '# Fares\n\n&amp;\\* recieved it.\n', '3:9', 'recieved'],
    ['with a reference in it', '# Fares\n\nThey rec&#105;eved it.\n', '3:6', 'rec&#105;eved'],
    ['with emphasis in it', '# Fares\n\nThey rec**ieved** it.\n', '3:6', 'rec**ieved'],
    ['on the next line of a quotation', '# Fares\n\n> They\n> recieved it.\n', '4:3', 'recieved'],
    ['after an address without a place in the tree', '# Fares\n\n-www.a.b they recieved it.\n', '3:15', 'recieved'],
    ['after a bracket and an address', '# Fares\n\n[http://a.b they recieved it.\n', '3:18', 'recieved'],
    ['after a closing bracket and an address', '# Fares\n\n)www.a.b they recieved it.\n', '3:15', 'recieved'],
    [
      'in a table that stands right under a list',
      '# Fares\n\n- One\n| A | B |\n|---|---|\n| recieved | c |\n',
      '6:3',
      'recieved',
    ],
    [
      'in a title without a mark',
      'Fares Recieved in the North\n\nThe council met and raised them by half, as announced.\n',
      '1:7',
      'Recieved',
    ],
  ])('%s', (_what, text, where, words) => {
    expect(place(text)).toEqual([where, words]);
  });
});
