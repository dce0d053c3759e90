import { EDGE_BYTES } from '../../lexicon/format.ts';

interface Node {
  readonly edges: Map<number, Node>;
  /** Class of the word that ends here. */
  ends?: number;
  /** Set once the node is shared. */
  id?: number;
}

/**
 * The bytes of the smallest automaton that accepts the words with their classes. Words must come sorted by label.
 * Daciuk's incremental construction: once a word has branched off, the branch to its left can no longer change.
 */
export function packAutomaton(words: Iterable<readonly [labels: readonly number[], wordClass: number]>): Uint8Array {
  const root: Node = { edges: new Map() };
  const shared = new Map<string, Node>();
  let path: Node[] = [root];
  let last: readonly number[] = [];
  for (const [labels, wordClass] of words) {
    let common = 0;
    while (common < last.length && last[common] === labels[common]) common++;
    share(path, last, common, shared);
    path = path.slice(0, common + 1);
    for (const label of labels.slice(common)) {
      const next: Node = { edges: new Map() };
      path.at(-1)?.edges.set(label, next);
      path.push(next);
    }
    const end = path.at(-1);
    if (end) end.ends = wordClass;
    last = labels;
  }
  share(path, last, 0, shared);
  return layOut(root);
}

/** Replaces the nodes of a finished branch, deepest first, by equal ones that exist already. */
function share(path: readonly Node[], labels: readonly number[], keep: number, shared: Map<string, Node>): void {
  for (let depth = labels.length; depth > keep; depth--) {
    const node = path[depth];
    const label = labels[depth - 1];
    if (!node || label === undefined) continue;
    const signature = `${node.ends ?? ''}|${[...node.edges].map(([edge, to]) => `${edge}:${to.id}`).join()}`;
    const twin = shared.get(signature);
    if (twin) path[depth - 1]?.edges.set(label, twin);
    else {
      node.id = shared.size;
      shared.set(signature, node);
    }
  }
}

/** Nodes in the order of first use, so that what is walked together lies together. */
function layOut(root: Node): Uint8Array {
  const starts = new Map<Node, number>();
  const order: Node[] = [];
  let size = 0;
  const place = (node: Node): void => {
    if (starts.has(node)) return;
    starts.set(node, size);
    order.push(node);
    size += node.edges.size + (node.ends === undefined ? 0 : 1);
  };
  place(root);
  for (let i = 0; i < order.length; i++) for (const next of order[i]?.edges.values() ?? []) place(next);
  const bytes = new Uint8Array(size * EDGE_BYTES);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { edges, ends } of order) {
    const list: [label: number, target: number][] = ends === undefined ? [] : [[0, ends]];
    for (const [label, next] of [...edges].sort(([a], [b]) => a - b)) list.push([label, starts.get(next) ?? 0]);
    for (const [i, [label, target]] of list.entries()) {
      view.setUint32(at, ((target << 9) | (i === list.length - 1 ? 256 : 0) | label) >>> 0, true);
      at += EDGE_BYTES;
    }
  }
  return bytes;
}
