import type { Node, PhrasingContent } from 'mdast';
import { type Run, type Segments, alignText, segmentsOf } from './align.ts';

/** Running text of some inline nodes. */
export interface InlineText {
  readonly text: string;
  /** Stretches that are no prose: code, addresses, HTML. */
  readonly verbatim: [number, number][];
  readonly segments: Segments;
  readonly start: number;
  readonly end: number;
}

/** The text of inline nodes as a reader sees it, with the place of each stretch. `source` is the parsed text. */
export function inlineText(
  nodes: readonly PhrasingContent[],
  source: string,
  within: { start: number; end: number },
): InlineText {
  const writer = new Writer(source, within);
  const stack: (PhrasingContent | Closing)[] = nodes.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'closing') {
      if (writer.text.length === node.from) continue;
      writer.verbatim.push([node.from, writer.text.length]);
    } else if ('children' in node) {
      if (isAddress(node)) stack.push({ type: 'closing', from: writer.text.length });
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child) stack.push(child);
      }
    } else writeLeaf(writer, node);
  }
  return writer.finish();
}

/** Marks the end of a verbatim container. */
interface Closing {
  readonly type: 'closing';
  readonly from: number;
}

function writeLeaf(writer: Writer, node: Exclude<PhrasingContent, { children: unknown }>): void {
  switch (node.type) {
    case 'text':
      return writer.write(node, node.value);
    case 'inlineCode':
      return writer.writeVerbatim(node, node.value);
    case 'html':
      // A line break parts two words; other tags may stand inside of one.
      return /^<br\b/i.test(node.value) ? writer.writeAtomic(node, ' ') : writer.writeVerbatim(node, ' ');
    case 'break':
      return writer.writeAtomic(node, '\n');
    case 'image':
    case 'imageReference':
      return writer.writeVerbatim(node, '\uFFFC');
    case 'footnoteReference':
      return undefined;
    default:
      return node satisfies never;
  }
}

/** A link whose text is its own address, or the name that somebody has at a host: `[@mafintosh](https://github.com/mafintosh)`. */
function isAddress(node: PhrasingContent): boolean {
  if (node.type !== 'link' || node.children.length !== 1) return false;
  const child = node.children[0];
  if (child?.type !== 'text') return false;
  const { url } = node;
  if (url === child.value || url.endsWith(`//${child.value}`) || url === `mailto:${child.value}`) return true;
  return /^https?:\/\/[^/]+\/[^/]+$/.test(url) && url.endsWith(`/${child.value.replace(/^@/, '')}`);
}

class Writer {
  text = '';
  readonly verbatim: [number, number][] = [];
  readonly #runs: Run[] = [];
  readonly #source: string;
  readonly #within: { start: number; end: number };
  #cursor: number;

  constructor(source: string, within: { start: number; end: number }) {
    this.#source = source;
    this.#within = within;
    this.#cursor = within.start;
  }

  write(node: Node, value: string): void {
    const { start, end } = this.#rangeOf(node, value);
    // One by one: a text may have more escapes than a call may have arguments.
    for (const run of alignText(value, this.#source, start, end, this.text.length)) this.#runs.push(run);
    this.#advance(value, end);
  }

  writeVerbatim(node: Node, value: string): void {
    const from = this.text.length;
    const { start, end } = this.#rangeOf(node, value);
    const inner = this.#source.slice(start, end).indexOf(value);
    if (value.length > 1 && inner >= 0) {
      this.#runs.push({ at: from, length: value.length, start: start + inner, end: start + inner + value.length });
    } else this.#runs.push({ at: from, length: value.length, start, end });
    this.#advance(value, end);
    this.verbatim.push([from, this.text.length]);
  }

  writeAtomic(node: Node, value: string): void {
    const { start, end } = this.#rangeOf(node, value);
    this.#runs.push({ at: this.text.length, length: value.length, start, end });
    this.#advance(value, end);
  }

  finish(): InlineText {
    return { text: this.text, verbatim: this.verbatim, segments: segmentsOf(this.#runs), ...this.#within };
  }

  /** GFM's literal autolinks leave nodes without a position: they start where the node before them ended. */
  #rangeOf(node: Node, value: string): { start: number; end: number } {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined) return { start, end };
    const aligned = alignText(value, this.#source, this.#cursor, this.#within.end, 0);
    return { start: aligned[0]?.start ?? this.#cursor, end: aligned.at(-1)?.end ?? this.#cursor };
  }

  #advance(value: string, end: number): void {
    this.text += value;
    this.#cursor = end;
  }
}
