import type { CompiledRule } from './check/rule.ts';
import type { ContractCheck } from './contract/bind-contract.ts';
import { contractNameFor } from './contract/contract-name.ts';
import { lintOptions } from './create-linter.ts';
import { rules } from './generated/bundled/rules.js';
import type { ResolvedConfig } from './generated/config.ts';
import type { LintOptions } from './lint.ts';
import { projectLexicons } from './resources.ts';

/** What holds for a text under a configuration, a ResolvedConfig as JSON. */
export type JobOptions = (config: string, text: string) => Promise<CheckOptions>;

export interface CheckOptions extends LintOptions {
  readonly contract?: ContractCheck;
}

/** Options are made once for each configuration and contract. */
export function createJobOptions(): JobOptions {
  const parsed = new Map<string, ResolvedConfig>();
  const known = new Map<string, Promise<CheckOptions>>();
  return (config, text) => {
    // Written by JSON.stringify from a ResolvedConfig.
    const resolved = parsed.get(config) ?? (JSON.parse(config) as ResolvedConfig);
    parsed.set(config, resolved);
    const contract = contractNameFor(resolved, text);
    const key = `${contract ?? ''} ${config}`;
    const options = known.get(key) ?? optionsFor(resolved, contract);
    known.set(key, options);
    return options;
  };
}

async function optionsFor(config: ResolvedConfig, contract: string | undefined): Promise<CheckOptions> {
  const options = lintOptions(config, [...rules, ...(await ownRules(config))], {
    lexicons: projectLexicons(config),
  });
  if (contract === undefined) return options;
  // Most runs have no contract and need not load Ajv.
  const { bindContract } = await import('./contract/bind-contract.ts');
  const check = bindContract(contract, config, options.aliases);
  return check ? { ...options, contract: check, resources: { ...options.resources, contracted: true } } : options;
}

/** Most projects have no rules of their own and need not load Ajv. */
async function ownRules({ customRules = [] }: ResolvedConfig): Promise<CompiledRule[]> {
  if (customRules.length === 0) return [];
  const { compileOwnRules } = await import('./config/own-rules.ts');
  return compileOwnRules(customRules);
}
