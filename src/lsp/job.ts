import { fix } from '../fix.ts';
import type { Applicability } from '../generated/report.ts';
import { createJobOptions } from '../job-options.ts';
import { analyse } from './analysis.ts';
import type { Analysis } from './facts.ts';

/** What the server asks of its worker; `config` is a ResolvedConfig as JSON. */
export type Job =
  | { readonly kind: 'analyse'; readonly text: string; readonly config: string }
  | { readonly kind: 'fix'; readonly text: string; readonly config: string; readonly applicability: Applicability };

export type Answer =
  { readonly kind: 'analysis'; readonly analysis: Analysis } | { readonly kind: 'fixed'; readonly text: string };

/** Does a job; `enter` hears what is being done. */
export function createJobRunner(): (job: Job, enter: (phase: string) => void) => Promise<Answer> {
  const optionsFor = createJobOptions();
  return async (job, enter) => {
    const options = { ...(await optionsFor(job.config, job.text)), enter };
    if (job.kind === 'analyse') return { kind: 'analysis', analysis: analyse(job.text, options) };
    const outcome = fix(job.text, options, job.applicability);
    return { kind: 'fixed', text: outcome.status === 'fixed' ? outcome.text : job.text };
  };
}
