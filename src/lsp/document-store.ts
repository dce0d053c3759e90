import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyst } from './analyst.ts';
import type { PositionEncoding } from './encoding.ts';
import type { Stretch } from './facts.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import type { Workspace } from './workspace.ts';

/** Open documents and what is known of them. */
export interface DocumentStore {
  /** The document with the analysis of its present version; undefined when it is closed or left out by the configuration. */
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

export function createDocumentStore({ get, analyst, workspace, encoding }: StoreOptions): DocumentStore {
  const known = new Map<string, OpenDocument>();
  const underWay = new Map<string, { version: number; promise: Promise<OpenDocument | undefined> }>();

  async function read(document: TextDocument): Promise<OpenDocument | undefined> {
    const { uri, version } = document;
    const text = document.getText();
    const config = await workspace.configFor(uri);
    if (!config) return undefined;
    const opened = openDocument({ uri, version, text }, encoding(), config, await analyst.analyse(text, config));
    if (get(uri)) known.set(uri, opened);
    return opened;
  }

  return {
    fresh(uri) {
      const document = get(uri);
      if (!document) return Promise.resolve(undefined);
      const current = underWay.get(uri);
      if (current?.version === document.version) return current.promise;
      const promise = read(document);
      underWay.set(uri, { version: document.version, promise });
      return promise;
    },
    known: (uri) => known.get(uri),
    async without(document, { start, end }) {
      const config = await workspace.configFor(document.uri);
      if (!config) return document;
      const text = document.text.slice(0, start) + ' '.repeat(end - start) + document.text.slice(end);
      return { ...document, analysis: await analyst.analyse(text, config) };
    },
    forget(uri) {
      known.delete(uri);
      underWay.delete(uri);
    },
    reload: () => underWay.clear(),
  };
}
