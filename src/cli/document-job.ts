import type { Scope } from '../baseline/scope.ts';
import type { ResolvedConfig } from '../generated/config.ts';
import type { Applicability } from '../generated/report.ts';
import { createJobOptions } from '../job-options.ts';
import { withPositions } from '../model/positions.ts';
import { readBrief } from '../read-brief.ts';
import { type FileLookup, lookUpFilesOf } from './linked-files.ts';
import { type Linted, lintDocument } from './lint-document.ts';

/** One document to check, as plain data: a worker does it in the same way as the main thread. */
export interface DocumentJob {
  readonly path: string;
  readonly text: string;
  /** A ResolvedConfig as JSON: a short way to say that two documents have the same. */
  readonly config: string;
  /** Repair the document as far as this. */
  readonly applicability?: Applicability;
  /** Report and repair no more than this. */
  readonly scope?: Scope;
  /** The path is a name only: files that the document links to are not looked up. */
  readonly detached?: boolean;
}

/** A document whose model is asked for. */
export interface ExtractJob {
  readonly path: string;
  readonly text: string;
  readonly config: string;
  /** Whether the model says where its parts are. */
  readonly positions: boolean;
}

export function jobFor(
  path: string,
  text: string,
  config: ResolvedConfig,
  applicability: Applicability | undefined,
  scope?: Scope,
): DocumentJob {
  return { path, text, config: asJson(config), ...(applicability && { applicability }), ...(scope && { scope }) };
}

/** Does jobs; `enter` hears what is being done. */
export interface JobRunner {
  check(job: DocumentJob, enter: (phase: string) => void): Promise<Linted>;
  /** The model as JSON: as an object it may be too deep to be sent. */
  extract(job: ExtractJob, enter: (phase: string) => void): Promise<string>;
}

export function createJobRunner(): JobRunner {
  const optionsFor = createJobOptions();
  return {
    async check({ path, text, config, applicability, scope, detached }, enter) {
      const files: FileLookup = detached ? { exists: () => true, answers: {} } : lookUpFilesOf(path);
      const options = await optionsFor(config, text);
      const resources = { ...options.resources, fileExists: files.exists };
      const inScope = scope && (await import('../baseline/scope.ts')).createInScope(scope, text);
      const linted = lintDocument(path, text, { ...options, resources, enter }, { applicability, inScope });
      return { ...linted, files: files.answers };
    },
    async extract({ text, config, positions }, enter) {
      const { brief, sourceMap, source } = readBrief(text, { ...(await optionsFor(config, text)), enter });
      return JSON.stringify(positions ? withPositions(brief, sourceMap, source) : brief);
    },
  };
}

const jsonByConfig = new WeakMap<ResolvedConfig, string>();

/** Documents for which the same holds share one object, so it is written once. */
export function asJson(config: ResolvedConfig): string {
  const json = jsonByConfig.get(config) ?? JSON.stringify(config);
  jsonByConfig.set(config, json);
  return json;
}
