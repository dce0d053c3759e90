import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';
import { isInside } from '../cli/root.ts';
import { type Configuration, createConfiguration } from '../config/configuration.ts';
import { findConfig } from '../config/find-config.ts';
import type { ResolvedConfig } from '../generated/config.ts';
import type { LintResult } from '../generated/report.ts';

/** What a document stands in. */
export interface Surroundings {
  readonly config: ResolvedConfig;
  /** Its path, from which the files that it links to are looked up; absent for a document outside of every open folder. */
  readonly path?: string;
}

/** The folders that are open, and what holds for documents in them. */
export interface Workspace {
  setRoots(uris: readonly string[]): void;
  /** What holds for a document; undefined when its configuration leaves it out, or it is none of ours. */
  surroundingsOf(uri: string): Promise<Surroundings | undefined>;
  /** The configuration file for a document, and where one would be made; undefined where that is not inside an open folder. */
  configFileFor(uri: string): { readonly found: string | undefined; readonly fresh: string } | undefined;
  /** Takes a word for right in documents of this one's folder until configurations are read again. */
  accept(uri: string, word: string): void;
  /** Mistakes in configuration files met so far. */
  problems(): readonly LintResult[];
  /** Forgets what was read. */
  reload(): void;
}

export function createWorkspace(): Workspace {
  let roots: string[] = [];
  let configurations = new Map<string, Configuration>();
  let accepted = new Map<string, string[]>();
  const rootOf = (path: string): string | undefined =>
    roots.filter((root) => isInside(root, path)).sort((a, b) => b.length - a.length)[0];
  const configurationFor = (root: string): Configuration => {
    const known =
      configurations.get(root) ??
      createConfiguration({ cwd: root, config: undefined, noConfig: root === '', severities: new Map() });
    configurations.set(root, known);
    return known;
  };
  const withAccepted = memoizePair((config: ResolvedConfig, words: readonly string[]) => ({
    ...config,
    words: [...config.words, ...words],
  }));
  return {
    setRoots(uris) {
      roots = uris.flatMap((uri) => pathOf(uri) ?? []);
      configurations = new Map();
    },
    async surroundingsOf(uri) {
      const path = pathFor(uri, roots[0]);
      if (path === undefined) return undefined;
      const root = rootOf(path);
      // A file outside of every open folder is checked as if it had no configuration: its surroundings were not opened.
      const configured = await configurationFor(root ?? '').of(path);
      if (configured.kind !== 'config') return undefined;
      const words = root === undefined ? undefined : accepted.get(root);
      const config = words ? withAccepted(configured.config, words) : configured.config;
      return { config, ...(root !== undefined && pathOf(uri) !== undefined && { path }) };
    },
    configFileFor(uri) {
      const path = pathFor(uri, roots[0]);
      const root = path === undefined ? undefined : rootOf(path);
      if (path === undefined || root === undefined) return undefined;
      const found = findConfig(dirname(path));
      // A configuration above the open folder, or a link to one elsewhere, is not ours to change.
      if (found !== undefined && !isInside(realpathSync(root), realpathSync(found))) return undefined;
      return { found, fresh: join(root, 'brieflint.config.yaml') };
    },
    accept(uri, word) {
      const path = pathFor(uri, roots[0]);
      const root = path === undefined ? undefined : rootOf(path);
      if (root !== undefined) accepted.set(root, [...(accepted.get(root) ?? []), word]);
    },
    problems: () => [...configurations.values()].flatMap((configuration) => configuration.problems),
    reload() {
      configurations = new Map();
      accepted = new Map();
    },
  };
}

function pathOf(uri: string): string | undefined {
  const parsed = parse(uri);
  return parsed?.scheme === 'file' ? parsed.fsPath : undefined;
}

/** The path of a document; an untitled one is taken to lie in the first folder. Other schemes are not ours. */
function pathFor(uri: string, root: string | undefined): string | undefined {
  const parsed = parse(uri);
  if (parsed?.scheme === 'file') return parsed.fsPath;
  return parsed?.scheme === 'untitled' ? join(root ?? '/', 'untitled.md') : undefined;
}

/** Editors may send what is no URI. */
function parse(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}

/** Remembers the last result, so that equal settings are one object. */
function memoizePair<A, B, Result>(compute: (a: A, b: B) => Result): (a: A, b: B) => Result {
  let last: { a: A; b: B; result: Result } | undefined;
  return (a, b) => {
    if (last?.a !== a || last.b !== b) last = { a, b, result: compute(a, b) };
    return last.result;
  };
}
