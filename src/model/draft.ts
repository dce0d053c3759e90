import type { PhrasingContent } from 'mdast';
import type { Brief, Repair } from '../generated/brief.ts';
import { type Definitions, createDefinitions } from './definition.ts';
import type { ExtractOptions } from './extract.ts';
import { type Outline, createOutline } from './outline.ts';
import { type PendingReferences, collectReferences, createPending } from './reference.ts';
import { createAnchors } from './slug.ts';
import { Places } from './source-map.ts';

/** The model while it grows. */
export interface Draft {
  readonly text: string;
  readonly options: ExtractOptions;
  readonly brief: Brief;
  readonly places: Places;
  readonly outline: Outline;
  readonly pending: PendingReferences;
  readonly definitions: Definitions;
  readonly anchorOf: (title: string) => string;
  /** The repair that starts at an offset of the parsed text. */
  readonly repairAt: (offset: number) => Repair['kind'] | undefined;
  readonly collectReferences: (nodes: readonly PhrasingContent[]) => void;
  /** The block before the one being read, in the same section. */
  previous: 'paragraph' | 'list' | 'table' | 'other' | undefined;
  /** The last paragraph of running text above, in the same section. */
  paragraph: string | undefined;
}

export function createDraft(text: string, options: ExtractOptions): Draft {
  const brief: Brief = {
    titleCount: 0,
    outline: [],
    sections: {},
    paragraphs: [],
    tables: [],
    lists: [],
    links: [],
    figures: [],
    footnotes: [],
    definitions: [],
    acronyms: [],
    counts: [],
    references: [],
    dates: [],
    offices: [],
    prose: [],
    repairs: [],
    anchors: [],
    wordCount: 0,
  };
  const repairs = new Map(options.repairs.map(({ repair, start }) => [start, repair.kind]));
  const draft: Draft = {
    text,
    options,
    brief,
    places: new Places(),
    outline: createOutline(brief),
    pending: createPending(),
    definitions: createDefinitions(),
    anchorOf: createAnchors(),
    repairAt: (offset) => (repairs.size === 0 ? undefined : repairs.get(options.toOriginal(offset))),
    collectReferences: (nodes) => collectReferences(draft, nodes),
    previous: undefined,
    paragraph: undefined,
  };
  return draft;
}
