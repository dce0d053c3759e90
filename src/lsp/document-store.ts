import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyst } from './analyst.ts';
import type { PositionEncoding } from './encoding.ts';
import type { Stretch } from './facts.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import type { Workspace } from './workspace.ts';

/** Open documents and what is known of them. */
export interface DocumentStore {
  /** The document with its analysis, of the present version when asked; undefined when it is closed or left out by the configuration. */
  fresh(uri: string): Promise<OpenDocument | undefined>;
  /** What was known last, perhaps of an older version: for answers that must not wait. */
  known(uri: string): OpenDocument | undefined;
  /** The document as if a stretch of it were blank. */
  without(document: OpenDocument, stretch: Stretch): Promise<OpenDocument>;
  forget(uri: string): void;
  /** Forgets every analysis: the configuration has changed. */
  reload(): void;
}

export interface StoreOptions {
  readonly get: (uri: string) => TextDocument | undefined;
  readonly analyst: Analyst;
  readonly workspace: Workspace;
  readonly encoding: () => PositionEncoding;
}

/** An analysis that was begun. */
interface Work {
  readonly version: number;
  readonly promise: Promise<OpenDocument | undefined>;
  readonly begun: number;
  /** How often the configuration had changed by then. */
  readonly reloads: number;
}

/** What is being done for a document. */
interface Desk {
  /** The last one begun. */
  latest?: Work;
  readonly atWork: Set<Work>;
}

/** Versions of a document that are at work at a time: a second one, so that a change need not wait for the version before. */
const MOST_AT_WORK = 2;
/** A document that is at work for so long, in ms, has one only, or it would take every worker. */
const SLOW = 300;

export function createDocumentStore({ get, analyst, workspace, encoding }: StoreOptions): DocumentStore {
  const known = new Map<string, OpenDocument>();
  const desks = new Map<string, Desk>();
  let reloads = 0;

  async function read(document: TextDocument, version: number): Promise<OpenDocument | undefined> {
    const { uri } = document;
    const text = document.getText();
    const begunAfter = reloads;
    const surroundings = await workspace.surroundingsOf(uri);
    if (!surroundings) return undefined;
    const analysis = await analyst.analyse(text, surroundings);
    const opened = openDocument({ uri, version, text }, encoding(), surroundings.config, analysis);
    // It may have been closed meanwhile, and opened again; or a later version was faster.
    if (begunAfter === reloads && get(uri) === document && (known.get(uri)?.version ?? version) <= version)
      known.set(uri, opened);
    return opened;
  }

  function deskOf(uri: string): Desk {
    const desk = desks.get(uri) ?? { atWork: new Set() };
    desks.set(uri, desk);
    return desk;
  }

  function begin(document: TextDocument, desk: Desk): Work {
    const { version } = document;
    const work: Work = { version, promise: read(document, version), begun: performance.now(), reloads };
    desk.latest = work;
    desk.atWork.add(work);
    const done = (): void => void desk.atWork.delete(work);
    work.promise.then(done, done);
    return work;
  }

  const store: DocumentStore = {
    async fresh(uri) {
      const document = get(uri);
      if (!document) return undefined;
      const desk = deskOf(uri);
      const latest = desk.latest?.version === document.version ? desk.latest : undefined;
      const work = latest ?? (isFull(desk) ? undefined : begin(document, desk));
      const opened = await (work?.promise ?? Promise.race(Array.from(desk.atWork, ({ promise }) => promise)));
      return work?.reloads === reloads ? opened : store.fresh(uri);
    },
    known: (uri) => known.get(uri),
    async without(document, { start, end }) {
      const surroundings = await workspace.surroundingsOf(document.uri);
      if (!surroundings) return document;
      const text = document.text.slice(0, start) + ' '.repeat(end - start) + document.text.slice(end);
      return { ...document, analysis: await analyst.analyse(text, surroundings) };
    },
    forget(uri) {
      known.delete(uri);
      desks.delete(uri);
    },
    reload() {
      reloads++;
      for (const desk of desks.values()) delete desk.latest;
    },
  };
  return store;
}

const isFull = ({ atWork }: Desk): boolean =>
  atWork.size >= MOST_AT_WORK || Array.from(atWork).some(({ begun }) => performance.now() - begun > SLOW);
