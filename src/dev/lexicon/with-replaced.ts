import type { Prose } from '../../generated/brief.ts';
import type { Occurrence } from '../../lexicon/vocabulary.ts';

/** The proses with some of their words, in the order of the document, written otherwise. */
export function withReplaced(proses: readonly Prose[], words: readonly Occurrence[], instead: string): Prose[] {
  const changed = [...proses];
  for (const word of words.toReversed()) {
    const prose = changed[word.prose];
    if (prose) changed[word.prose] = replaceIn(prose, word, instead);
  }
  return changed;
}

function replaceIn(prose: Prose, { index, text }: Occurrence, instead: string): Prose {
  const end = index + text.length;
  const shift = instead.length - text.length;
  const verbatim = prose.verbatim.map(([from, to]): [number, number] =>
    from >= end ? [from + shift, to + shift] : [from, to],
  );
  return { ...prose, text: prose.text.slice(0, index) + instead + prose.text.slice(end), verbatim };
}
