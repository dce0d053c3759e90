// Loaded before the program in tests: notes every worker that it starts.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(...rest) {
    super(...rest);
    fs.appendFileSync(process.env.WORKER_LOG, 'started\n');
  }
};
syncBuiltinESMExports();
