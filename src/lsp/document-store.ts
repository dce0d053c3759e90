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
  isDone: boolean;
}

/** A document that is at work for so long is not begun again before it is done, or it would take every worker. */
const SLOW = 300;

export function createDocumentStore({ get, analyst, workspace, encoding }: StoreOptions): DocumentStore {
  const known = new Map<string, OpenDocument>();
  const works = new Map<string, Work>();
  let reloads = 0;

  async function read(document: TextDocument, version: number): Promise<OpenDocument | undefined> {
    const { uri } = document;
    const text = document.getText();
    const before = reloads;
    const surroundings = await workspace.surroundingsOf(uri);
    if (!surroundings) return undefined;
    const analysis = await analyst.analyse(text, surroundings);
    // What held when it was begun holds no longer.
    if (before !== reloads) return store.fresh(uri);
    const opened = openDocument({ uri, version, text }, encoding(), surroundings.config, analysis);
    // It may have been closed meanwhile, and opened again; or a later version was faster.
    if (get(uri) === document && (known.get(uri)?.version ?? version) <= version) known.set(uri, opened);
    return opened;
  }

  function begin(document: TextDocument): Work {
    const { version } = document;
    const work: Work = { version, promise: read(document, version), begun: performance.now(), isDone: false };
    const done = (): void => void (work.isDone = true);
    work.promise.then(done, done);
    works.set(document.uri, work);
    return work;
  }

  const store: DocumentStore = {
    async fresh(uri) {
      const current = works.get(uri);
      const document = get(uri);
      if (!document) return undefined;
      if (current?.version === document.version) return current.promise;
      if (current && !current.isDone && performance.now() - current.begun > SLOW) {
        await current.promise;
        return store.fresh(uri);
      }
      return begin(document).promise;
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
      works.delete(uri);
    },
    reload() {
      reloads++;
      works.clear();
    },
  };
  return store;
}
