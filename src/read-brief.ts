import { type Extraction, type PlacedRepair, extract } from './model/extract.ts';
import { parse } from './model/parse.ts';
import type { ProseMemory } from './model/prose-memory.ts';
import { recover } from './recover/recover.ts';
import type { Recovery } from './recover/recovery.ts';
import { applyEdits, invertEdits } from './text/edit.ts';
import { type Source, createSource } from './text/source.ts';

/** A document read as its author meant it. */
export interface Reading extends Extraction {
  /** The author's text. */
  readonly source: Source;
  /** What had to be recovered; `brief.repairs` has the same in the same order. */
  readonly recoveries: readonly Recovery[];
}

export interface ReadOptions {
  /** Section ids by slug: house wording → id. */
  readonly aliases: ReadonlyMap<string, string>;
  /** What is known of the document from when it was read before. */
  readonly memory?: ProseMemory;
  /** Hears what is being done, so that whoever has to stop it can say where it was. */
  readonly enter?: (phase: string) => void;
}

/** Parses, recovers what Markdown did not see, parses the repaired text again where there was any, and extracts the model. */
export function readBrief(text: string, { aliases, memory, enter }: ReadOptions): Reading {
  const source = createSource(text);
  enter?.('parsing');
  const tree = parse(text);
  enter?.('recovering structure');
  const recoveries = recover(text, tree);
  enter?.('reading the model');
  const edits = recoveries.flatMap((recovery) => recovery.edits);
  const repaired = edits.length > 0 ? applyEdits(text, edits) : text;
  const extraction = extract(edits.length > 0 ? parse(repaired) : tree, repaired, {
    toOriginal: invertEdits(edits),
    repairs: recoveries.map(placedRepair),
    aliases,
    keep: memory?.startReading(),
  });
  return { ...extraction, source, recoveries };
}

function placedRepair({ edits: _edits, start, end, ...repair }: Recovery): PlacedRepair {
  return { repair, start, end };
}
