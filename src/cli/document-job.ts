import type { ResolvedConfig } from '../generated/config.ts';
import type { Applicability } from '../generated/report.ts';
import type { LintOptions } from '../lint.ts';
import { createJobOptions } from '../job-options.ts';
import { type Linted, lintDocument } from './lint-document.ts';
import { type FileLookup, lookUpFilesOf } from './linked-files.ts';

/** One document to check, as plain data: a worker does it in the same way as the main thread. */
export interface DocumentJob {
  readonly path: string;
  readonly text: string;
  /** A ResolvedConfig as JSON: a short way to say that two documents have the same. */
  readonly config: string;
  /** Repair the document as far as this. */
  readonly applicability?: Applicability;
}

export function jobFor(
  path: string,
  text: string,
  config: ResolvedConfig,
  applicability: Applicability | undefined,
): DocumentJob {
  return { path, text, config: asJson(config), ...(applicability && { applicability }) };
}

/** Does a job; `enter` hears what is being done. */
export type JobRunner = (job: DocumentJob, enter: (phase: string) => void) => Promise<Linted>;

export function createJobRunner(): JobRunner {
  const optionsFor = createJobOptions();
  return async ({ path, text, config, applicability }, enter) => {
    const files = lookUpFilesOf(path);
    const options = withFiles(await optionsFor(config, text), files);
    return { ...lintDocument(path, text, { ...options, enter }, applicability), files: files.answers };
  };
}

const withFiles = (options: LintOptions, { exists }: FileLookup): LintOptions => ({
  ...options,
  resources: { ...options.resources, fileExists: exists },
});

const jsonByConfig = new WeakMap<ResolvedConfig, string>();

/** Documents for which the same holds share one object, so it is written once. */
export function asJson(config: ResolvedConfig): string {
  const json = jsonByConfig.get(config) ?? JSON.stringify(config);
  jsonByConfig.set(config, json);
  return json;
}
