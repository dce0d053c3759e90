import { loadProgram } from './load-program.ts';

/** Starts a worker thread from compiled code: `worker.js` runs `worker-program.js`, `lsp-worker.js` its own. */
loadProgram(import.meta.filename.replace(/\.js$/, '-program.js'));
