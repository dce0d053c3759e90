import type { Draft } from './draft.ts';
import type { Line } from './lines.ts';

/** Lines like `##Heading`, which become headings by a space. A single `#` is taken for a hashtag unless the document shows otherwise. */
export function recoverHeadingSpaces(lines: readonly Line[]): Draft[] {
  const found = lines.flatMap((line, index) => {
    const mark = isOpen(line) ? MARK.exec(line.text) : null;
    const { indent = '', hashes = '', title = '' } = mark?.groups ?? {};
    return mark ? [{ line, index, indent, hashes, title }] : [];
  });
  const habit = found.some(({ hashes }) => hashes.length > 1);
  return found.flatMap(({ line, index, indent, hashes, title }) => {
    if (hashes.length === 1 && !(habit && isAlone(lines, index) && !isHashtag(title))) return [];
    const at = line.start + indent.length + hashes.length;
    line.kind = 'heading';
    line.level = hashes.length;
    return [
      {
        facts: { kind: 'heading-space', title: title.trim(), level: hashes.length },
        from: index,
        to: index,
        changes: [{ start: at, end: at, text: ' ' }],
        blanksAbove: [index, index + 1],
      },
    ];
  });
}

const MARK = /^(?<indent> {0,3})(?<hashes>#{1,6})(?<title>[\p{L}\p{N}\p{Extended_Pictographic}“"‘'*_([].*)$/u;

const isOpen = (line: Line): boolean =>
  line.text.includes('#') &&
  (line.kind === 'text' || line.kind === 'lazy') &&
  (line.nested !== true || line.kind === 'lazy');

function isAlone(lines: readonly Line[], index: number): boolean {
  return index === 0 || lines[index - 1]?.kind === 'blank';
}

/** `#MeToo`, `#3: …`, `#climate #policy`. */
function isHashtag(title: string): boolean {
  return (
    /^\p{N}/u.test(title) || /^\p{L}\p{Ll}*\p{Lu}/u.test(title) || / #\p{L}/u.test(title) || /^\p{Ll}/u.test(title)
  );
}
