import { type DocumentJob, type ExtractJob, createJobRunner } from './cli/document-job.ts';
import type { Linted } from './cli/lint-document.ts';
import { serve } from './workers/serve.ts';

/** The entry of worker threads: checks and reads documents as they come. */
const runner = createJobRunner();
serve<DocumentJob | ExtractJob, Linted | string>((job, enter) =>
  'positions' in job ? runner.extract(job, enter) : runner.check(job, enter),
);
