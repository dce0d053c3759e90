import { createJobRunner } from './cli/document-job.ts';
import { serve } from './workers/serve.ts';

/** The entry of worker threads: checks documents as they come. */
serve(createJobRunner());
