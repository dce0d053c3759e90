import { lintOptions } from '../create-linter.ts';
import { rules } from '../generated/bundled/rules.js';
import type { ResolvedConfig } from '../generated/config.ts';
import type { Applicability } from '../generated/report.ts';
import type { LintOptions } from '../lint.ts';
import { type Linted, lintDocument } from './lint-document.ts';
import { readResources } from './resources.ts';

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

/** Does jobs; `enter` hears what is being done. Resources are read once, options made once for each configuration. */
export function createJobRunner(): (job: DocumentJob, enter: (phase: string) => void) => Linted {
  const resources = readResources();
  const optionsByConfig = new Map<string, LintOptions>();
  return ({ path, text, config, applicability }, enter) => {
    // Written by JSON.stringify from a ResolvedConfig.
    const options = optionsByConfig.get(config) ?? lintOptions(JSON.parse(config) as ResolvedConfig, rules, resources);
    optionsByConfig.set(config, options);
    return lintDocument(path, text, { ...options, enter }, applicability);
  };
}

const jsonByConfig = new WeakMap<ResolvedConfig, string>();

/** Documents for which the same holds share one object, so it is written once. */
function asJson(config: ResolvedConfig): string {
  const json = jsonByConfig.get(config) ?? JSON.stringify(config);
  jsonByConfig.set(config, json);
  return json;
}
