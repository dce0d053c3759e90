import type { Prose } from '../generated/brief.ts';

/** Tells whether an offset of a text stands between quotation marks. */
export function quotationsOf(text: string): (index: number) => boolean {
  const ranges = /[“"]/.test(text)
    ? [...text.matchAll(QUOTATION)].map(({ 0: all, index }) => [index, index + all.length - 1] as const)
    : [];
  return (index) => ranges.some(([start, end]) => start < index && index < end);
}

const QUOTATION = /“[^“”]{1,400}”|"[^"]{1,400}"/g;

/** Whether other people's words stand at an offset of a prose. */
export function isQuoted(prose: Prose | undefined, index: number): boolean {
  return prose?.role === 'quotation' || quotationsOf(prose?.text ?? '')(index);
}
