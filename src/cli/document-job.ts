import { lintOptions } from '../create-linter.ts';
import { contractNameFor } from '../contract/contract-name.ts';
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

/** Does a job; `enter` hears what is being done. */
export type JobRunner = (job: DocumentJob, enter: (phase: string) => void) => Promise<Linted>;

/** Resources are read once, options made once for each configuration and contract. */
export function createJobRunner(): JobRunner {
  const resources = readResources();
  const parsed = new Map<string, ResolvedConfig>();
  const known = new Map<string, Promise<LintOptions>>();
  return async ({ path, text, config, applicability }, enter) => {
    // Written by JSON.stringify from a ResolvedConfig.
    const resolved = parsed.get(config) ?? (JSON.parse(config) as ResolvedConfig);
    parsed.set(config, resolved);
    const contract = contractNameFor(resolved, text);
    const key = `${contract ?? ''} ${config}`;
    const options = known.get(key) ?? optionsFor(resolved, contract, resources);
    known.set(key, options);
    return lintDocument(path, text, { ...(await options), enter }, applicability);
  };
}

async function optionsFor(
  config: ResolvedConfig,
  contract: string | undefined,
  resources: ReturnType<typeof readResources>,
): Promise<LintOptions> {
  const options = lintOptions(config, rules, resources);
  if (contract === undefined) return options;
  // Most runs have no contract and need not load Ajv.
  const { bindContract } = await import('../contract/bind-contract.ts');
  const check = bindContract(contract, config, options.aliases);
  return check ? { ...options, contract: check } : options;
}

const jsonByConfig = new WeakMap<ResolvedConfig, string>();

/** Documents for which the same holds share one object, so it is written once. */
export function asJson(config: ResolvedConfig): string {
  const json = jsonByConfig.get(config) ?? JSON.stringify(config);
  jsonByConfig.set(config, json);
  return json;
}
