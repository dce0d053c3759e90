import type { Prose } from '../generated/brief.ts';
import { remembered } from '../text/remembered.ts';
import { countWhile } from '../text/sorted.ts';

/** Tells whether an offset of a text stands between quotation marks. */
export function quotationsOf(text: string): (index: number) => boolean {
  if (!/[“"]/.test(text)) return () => false;
  const ranges = Array.from(text.matchAll(QUOTATION), ({ 0: all, index }) => [index, index + all.length - 1] as const);
  return (index) => {
    const [start, end] = ranges[countWhile(ranges, ([from]) => from <= index) - 1] ?? [index, index];
    return start < index && index < end;
  };
}

const QUOTATION = /“[^“”]{1,400}”|"[^"]{1,400}"/g;

const quotationsInProse = remembered(({ text }: Prose) => quotationsOf(text));

/** Whether other people's words stand at an offset of a prose. */
export function isQuoted(prose: Prose | undefined, index: number): boolean {
  if (prose === undefined) return false;
  return prose.role === 'quotation' || quotationsInProse(prose)(index);
}
