import { EDGE_BYTES } from './format.ts';

/**
 * The words as an automaton. A node is the index of its first edge, the root is 0; the edges of a node follow one another in order of
 * their labels (see format.ts for their bits). Label 0 ends a word, and its target is the word's class; other labels are letters (index in
 * the alphabet, from 1).
 */
export type Automaton = Uint32Array;

export const LABEL = 0xff;
export const LAST = 0x100;
export const TARGET_SHIFT = 9;

/** The edges in a part of a lexicon file, read in place where the machine allows it. */
export function automatonOf(bytes: Uint8Array): Automaton {
  const size = Math.floor(bytes.length / EDGE_BYTES);
  if (isLittleEndian() && bytes.byteOffset % EDGE_BYTES === 0)
    return new Uint32Array(bytes.buffer, bytes.byteOffset, size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Uint32Array.from({ length: size }, (_, edge) => view.getUint32(edge * EDGE_BYTES, true));
}

const isLittleEndian = (): boolean => new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Target of the node's edge with this label, or -1. */
export function follow(automaton: Automaton, node: number, label: number): number {
  for (let at = node; ; at++) {
    const edge = automaton[at] ?? LAST;
    const own = edge & LABEL;
    if (own === label) return edge >>> TARGET_SHIFT;
    if (own > label || (edge & LAST) !== 0) return -1;
  }
}
