import type { Node } from 'mdast';

/** Offsets of a node in the parsed text; GFM's literal autolinks leave some nodes without any, which yields an empty range. */
export function rangeOf(node: Pick<Node, 'position'> | undefined): { start: number; end: number } {
  return { start: node?.position?.start.offset ?? 0, end: node?.position?.end.offset ?? 0 };
}

/** Offsets of a node's content without its marks; the node itself when it is empty. */
export function contentRangeOf(node: Pick<Node, 'position'> & { children: readonly Node[] }): {
  start: number;
  end: number;
} {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? rangeOf(node) : { start, end };
}
