import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createPool, type Pool } from '../src/workers/pool.ts';

/** A worker that does what the job says. */
const WORKER = `
  import { serve } from './src/workers/serve.ts';
  const actions = {
    double: ({ value }) => value * 2,
    hang: () => { for (;;); },
    wait: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
    backtrack: () => /^(a+)+$/.test('a'.repeat(60) + 'b'),
    hoard: () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); },
    exit: () => process.exit(0),
    throw: () => { throw new Error('out of ideas'); },
    'throw nothing': () => { throw undefined; },
    'overflow the stack': () => { const deeper = () => deeper() + 1; return deeper(); },
    'throw later': () => { setTimeout(() => { throw new Error('too late'); }); for (const t = Date.now(); Date.now() - t < 20; ); return 1; },
    'answer too deep': () => { let tree = []; for (let i = 0; i < 1e5; i++) tree = [tree]; return tree; },
  };
  serve((job, enter) => { enter('rule ' + job.action); return actions[job.action](job); });
`;

interface Job {
  action: string;
  value?: number;
}

let script: URL;
let pool: Pool<Job, number>;

beforeAll(async () => {
  const outfile = join(mkdtempSync(join(tmpdir(), 'brieflint-pool-')), 'worker.mjs');
  const stdin = { contents: WORKER, resolveDir: '.' };
  await build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile });
  script = pathToFileURL(outfile);
});
afterEach(() => pool.close());

const open = (size: number, milliseconds = 300): void => {
  pool = createPool({ script, size, milliseconds, megabytes: 64 });
};
const doubles = (count: number): Job[] => Array.from({ length: count }, (_, value) => ({ action: 'double', value }));
const done = (result: number) => ({ kind: 'done', result });

describe.each([1, 2, 5])('%i workers', (size) => {
  test('answer every job', async () => {
    open(size);
    expect(await Promise.all(doubles(200).map(pool.run))).toEqual(
      doubles(200).map((job) => done((job.value ?? 0) * 2)),
    );
  });

  test.each<[action: string, outcome: object]>([
    ['hang', { kind: 'timeout' }],
    ['wait', { kind: 'timeout' }],
    ['backtrack', { kind: 'timeout' }],
    ['hoard', { kind: 'out-of-memory' }],
    ['exit', { kind: 'crash', reason: 'its worker ended' }],
    ['throw', { kind: 'crash', reason: 'out of ideas' }],
    ['throw nothing', { kind: 'crash', reason: 'undefined' }],
    ['overflow the stack', { kind: 'crash', reason: 'Maximum call stack size exceeded' }],
  ])('survive a job that makes them %s, and the others with it', { timeout: 60_000 }, async (action, outcome) => {
    open(size, action === 'hoard' ? 20_000 : 300);
    const jobs = [...doubles(10), { action }, ...doubles(10)];
    const outcomes = await Promise.all(jobs.map(pool.run));
    expect(outcomes[10]).toEqual({ phase: `rule ${action}`, ...outcome });
    expect(outcomes.toSpliced(10, 1)).toEqual(
      [...doubles(10), ...doubles(10)].map((job) => done((job.value ?? 0) * 2)),
    );
  });
});

test('an error after the answer harms at most the next job of the same worker', async () => {
  open(1);
  expect(await pool.run({ action: 'throw later' })).toEqual(done(1));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await pool.run({ action: 'double', value: 4 })).toEqual(done(8));
});

test('an answer that cannot be sent is a crash', async () => {
  open(1);
  expect(await pool.run({ action: 'answer too deep' })).toMatchObject({ kind: 'crash' });
});

test('several bad jobs in a row each have their verdict', { timeout: 60_000 }, async () => {
  open(2, 3000);
  const kinds = await Promise.all(['hang', 'exit', 'hoard', 'throw', 'hang'].map((action) => pool.run({ action })));
  expect(kinds.map((outcome) => outcome.kind)).toEqual(['timeout', 'crash', 'out-of-memory', 'crash', 'timeout']);
});

test('a worker that cannot start', async () => {
  pool = createPool({ script: new URL('file:///no/such/worker.mjs'), size: 1, milliseconds: 300, megabytes: 64 });
  expect(await pool.run({ action: 'double' })).toMatchObject({ kind: 'crash', phase: 'starting' });
});

test('the main thread stays free while a worker hangs', async () => {
  open(1);
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);
  expect(await pool.run({ action: 'hang' })).toMatchObject({ kind: 'timeout' });
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(5);
});
