import { lookUpFilesOf } from '../cli/linked-files.ts';
import { fix } from '../fix.ts';
import type { Applicability } from '../generated/report.ts';
import { createJobOptions } from '../job-options.ts';
import { createProseMemory } from '../model/prose-memory.ts';
import { analyse } from './analysis.ts';
import type { Analysis } from './facts.ts';

/** What the server asks of its worker. */
export type Job = {
  readonly text: string;
  /** A ResolvedConfig as JSON. */
  readonly config: string;
  /** Where the document lies; when absent, the files that it links to are not looked up. */
  readonly path?: string;
} & ({ readonly kind: 'analyse' } | { readonly kind: 'fix'; readonly applicability: Applicability });

export type Answer =
  { readonly kind: 'analysis'; readonly analysis: Analysis } | { readonly kind: 'fixed'; readonly text: string };

/** Does a job; `enter` hears what is being done. */
export function createJobRunner(): (job: Job, enter: (phase: string) => void) => Promise<Answer> {
  const optionsFor = createJobOptions();
  const memory = createProseMemory();
  return async (job, enter) => {
    const fileExists = job.path === undefined ? () => true : lookUpFilesOf(job.path).exists;
    const options = await optionsFor(job.config, job.text);
    const all = { ...options, resources: { ...options.resources, fileExists }, memory, enter };
    if (job.kind === 'analyse') return { kind: 'analysis', analysis: analyse(job.text, all) };
    const outcome = fix(job.text, all, job.applicability);
    return { kind: 'fixed', text: outcome.status === 'fixed' ? outcome.text : job.text };
  };
}
