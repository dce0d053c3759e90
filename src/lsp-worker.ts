import { createJobRunner } from './lsp/job.ts';
import { serve } from './workers/serve.ts';

/** The entry of the language server's worker threads. */
serve(createJobRunner());
