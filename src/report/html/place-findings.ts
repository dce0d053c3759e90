import type { Nodes, Parents, Root, RootContent } from 'mdast';
import type { Finding } from './finding.ts';

/** Where the findings of a document show in its tree. */
export interface Placement {
  /** Findings on a whole node: a table, a row, a cell, a heading. */
  readonly whole: ReadonlyMap<Nodes, Finding[]>;
  /** Findings on part of the text of a leaf. */
  readonly part: ReadonlyMap<Nodes, Finding[]>;
  /** The leaf with which the marked text of a finding begins. */
  readonly first: ReadonlyMap<Finding, Nodes>;
  /** The block of the document beside which a finding is explained. */
  readonly block: ReadonlyMap<RootContent, Finding[]>;
}

/** Finds for each finding the smallest part of the tree that holds it. */
export function placeFindings(root: Root, findings: readonly Finding[]): Placement {
  const placement = { whole: new Map(), part: new Map(), first: new Map(), block: new Map() };
  for (const finding of findings) {
    const block = topBlock(root, finding);
    if (!block) continue;
    add(placement.block, block, finding);
    const holder = smallestHolder(block, finding);
    const leaves = isText(holder) && !covers(finding, holder) ? leavesWithin(holder, finding) : [];
    const [first] = leaves;
    if (first) placement.first.set(finding, first);
    else add(placement.whole, holder, finding);
    for (const leaf of leaves) add(placement.part, leaf, finding);
  }
  return placement;
}

/** The block that a finding starts in; one between two blocks, such as an absence, belongs to the block above. */
function topBlock({ children }: Root, { start, end }: Finding): RootContent | undefined {
  const holder = children.find((child) => startOf(child) <= start && start < endOf(child));
  if (holder) return holder;
  if (end > start) return children.find((child) => startOf(child) >= start) ?? children.at(-1);
  return children.findLast((child) => endOf(child) <= start) ?? children[0];
}

/** Of nodes that span the same text, such as a row and its only cell, the outer one. */
function smallestHolder(block: RootContent, finding: Finding): Nodes {
  let node: Nodes = block;
  while (!isText(node) && 'children' in node && !within(node, finding)) {
    const inner: Nodes | undefined = node.children.find((child: Nodes) => holds(child, finding));
    if (!inner) return node;
    node = inner;
  }
  return node;
}

/** Nodes whose children are running text. */
function isText(node: Nodes): node is Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }> {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** Leaves of the running text that a finding touches, in order. */
function leavesWithin(holder: Parents, finding: Finding): Nodes[] {
  const leaves: Nodes[] = [];
  const stack: Nodes[] = holder.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('children' in node) for (const child of node.children.toReversed()) stack.push(child);
    else if (startOf(node) < finding.end && finding.start < endOf(node)) leaves.push(node);
  }
  return leaves;
}

function covers(finding: Finding, { children }: Parents): boolean {
  const first = children[0];
  const last = children.at(-1);
  return first !== undefined && last !== undefined && finding.start <= startOf(first) && endOf(last) <= finding.end;
}

const holds = (node: Nodes, { start, end }: Finding): boolean => startOf(node) <= start && end <= endOf(node);

const within = (node: Nodes, { start, end }: Finding): boolean => start <= startOf(node) && endOf(node) <= end;

/** GFM's literal autolinks leave nodes without a position, which hold and touch nothing. */
const startOf = (node: Nodes): number => node.position?.start.offset ?? Infinity;
const endOf = (node: Nodes): number => node.position?.end.offset ?? -Infinity;

function add<Key>(map: Map<Key, Finding[]>, key: Key, finding: Finding): void {
  const list = map.get(key);
  if (list) list.push(finding);
  else map.set(key, [finding]);
}
