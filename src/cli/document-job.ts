import type { ResolvedConfig } from '../generated/config.ts';
import type { Applicability } from '../generated/report.ts';
import { createJobOptions } from '../job-options.ts';
import { type Linted, lintDocument } from './lint-document.ts';

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
  return async ({ path, text, config, applicability }, enter) =>
    lintDocument(path, text, { ...(await optionsFor(config, text)), enter }, applicability);
}

const jsonByConfig = new WeakMap<ResolvedConfig, string>();

/** Documents for which the same holds share one object, so it is written once. */
export function asJson(config: ResolvedConfig): string {
  const json = jsonByConfig.get(config) ?? JSON.stringify(config);
  jsonByConfig.set(config, json);
  return json;
}
