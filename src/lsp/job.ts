import { lintOptions } from '../create-linter.ts';
import { fix } from '../fix.ts';
import { rules } from '../generated/bundled/rules.js';
import type { ResolvedConfig } from '../generated/config.ts';
import type { Applicability } from '../generated/report.ts';
import type { LintOptions } from '../lint.ts';
import { readResources } from '../resources.ts';
import { type Analysis, analyse } from './analysis.ts';

/** What the server asks of its worker; `config` is a ResolvedConfig as JSON. */
export type Job =
  | { readonly kind: 'analyse'; readonly text: string; readonly config: string }
  | { readonly kind: 'fix'; readonly text: string; readonly config: string; readonly applicability: Applicability };

export type Answer =
  { readonly kind: 'analysis'; readonly analysis: Analysis } | { readonly kind: 'fixed'; readonly text: string };

/** Does jobs; resources are read once, options made once for each configuration. */
export function createJobRunner(): (job: Job, enter: (phase: string) => void) => Answer {
  const resources = readResources();
  const optionsByConfig = new Map<string, LintOptions>();
  return (job, enter) => {
    // Written by JSON.stringify from a ResolvedConfig.
    const options =
      optionsByConfig.get(job.config) ?? lintOptions(JSON.parse(job.config) as ResolvedConfig, rules, resources);
    optionsByConfig.set(job.config, options);
    if (job.kind === 'analyse') return { kind: 'analysis', analysis: analyse(job.text, { ...options, enter }) };
    const outcome = fix(job.text, { ...options, enter }, job.applicability);
    return { kind: 'fixed', text: outcome.status === 'fixed' ? outcome.text : job.text };
  };
}
