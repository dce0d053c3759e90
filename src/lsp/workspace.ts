import { join, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { type Configuration, createConfiguration } from '../config/configuration.ts';
import { findConfig } from '../config/find-config.ts';
import type { ResolvedConfig } from '../generated/config.ts';
import type { LintResult } from '../generated/report.ts';

/** The folders that are open, and what holds for documents in them. */
export interface Workspace {
  setRoots(uris: readonly string[]): void;
  /** What holds for a document; undefined when its configuration leaves it out, or it is none of ours. */
  configFor(uri: string): Promise<ResolvedConfig | undefined>;
  /** The configuration file for a document, and where one would be made; only inside an open folder. */
  configFileFor(uri: string): { readonly found: string | undefined; readonly fresh: string } | undefined;
  /** Mistakes in configuration files met so far. */
  problems(): readonly LintResult[];
  /** Forgets what was read. */
  reload(): void;
}

export function createWorkspace(): Workspace {
  let roots: string[] = [];
  let configurations = new Map<string, Configuration>();
  const rootOf = (path: string): string | undefined =>
    roots.filter((root) => isInside(root, path)).sort((a, b) => b.length - a.length)[0];
  const configurationFor = (root: string): Configuration => {
    const known =
      configurations.get(root) ??
      createConfiguration({ cwd: root, config: undefined, noConfig: root === '', severities: new Map() });
    configurations.set(root, known);
    return known;
  };
  return {
    setRoots(uris) {
      roots = uris.flatMap((uri) => pathOf(uri) ?? []);
      configurations = new Map();
    },
    async configFor(uri) {
      const path = pathFor(uri, roots[0]);
      if (path === undefined) return undefined;
      // A file outside of every open folder is checked as if it had no configuration: its surroundings were not opened.
      const configured = await configurationFor(rootOf(path) ?? '').of(path);
      return configured.kind === 'config' ? configured.config : undefined;
    },
    configFileFor(uri) {
      const path = pathFor(uri, roots[0]);
      const root = path === undefined ? undefined : rootOf(path);
      if (path === undefined || root === undefined) return undefined;
      return { found: findConfig(join(path, '..')), fresh: join(root, 'brieflint.config.yaml') };
    },
    problems: () => [...configurations.values()].flatMap((configuration) => configuration.problems),
    reload() {
      configurations = new Map();
    },
  };
}

const isInside = (root: string, path: string): boolean => relative(root, path).split(sep)[0] !== '..';

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

/** The path of a document; an untitled one is taken to lie in the first folder. Other schemes are not ours. */
function pathFor(uri: string, root: string | undefined): string | undefined {
  const parsed = URI.parse(uri);
  if (parsed.scheme === 'file') return parsed.fsPath;
  return parsed.scheme === 'untitled' ? join(root ?? '/', 'untitled.md') : undefined;
}
