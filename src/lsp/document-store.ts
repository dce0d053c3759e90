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
  /** How often the configuration had changed by then. */
  readonly reloads: number;
}

export function createDocumentStore({ get, analyst, workspace, encoding }: StoreOptions): DocumentStore {
  const known = new Map<string, OpenDocument>();
  /** The analysis of each document that was begun last, and those that are not done. */
  const latest = new Map<string, Work>();
  const atWork = new Map<string, Promise<void>>();
  let reloads = 0;

  async function read(document: TextDocument, version: number): Promise<OpenDocument | undefined> {
    const { uri } = document;
    const text = document.getText();
    const begunAfter = reloads;
    const surroundings = await workspace.surroundingsOf(uri);
    if (!surroundings) return undefined;
    const analysis = await analyst.analyse(text, surroundings);
    const opened = openDocument({ uri, version, text }, encoding(), surroundings.config, analysis);
    // It may have been closed meanwhile, and opened again.
    if (begunAfter === reloads && get(uri) === document) known.set(uri, opened);
    return opened;
  }

  function begin(document: TextDocument): Work {
    const { uri, version } = document;
    const work: Work = { version, promise: read(document, version), reloads };
    latest.set(uri, work);
    const done = (): void => void atWork.delete(uri);
    atWork.set(uri, work.promise.then(done, done));
    return work;
  }

  const store: DocumentStore = {
    async fresh(uri) {
      const document = get(uri);
      if (!document) return undefined;
      const last = latest.get(uri);
      const isCurrent = last?.version === document.version && last.reloads === reloads;
      // One version at a time: the next one is soon told by what is known of this one.
      if (!isCurrent && atWork.has(uri)) {
        await atWork.get(uri);
        return store.fresh(uri);
      }
      const work = isCurrent ? last : begin(document);
      const opened = await work.promise;
      return work.reloads === reloads ? opened : store.fresh(uri);
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
      latest.delete(uri);
    },
    reload() {
      reloads++;
    },
  };
  return store;
}
