import { asJson } from '../cli/document-job.ts';
import type { Applicability, Diagnostic } from '../generated/report.ts';
import { type Pool, createPool } from '../workers/pool.ts';
import type { Analysis } from './facts.ts';
import type { Answer, Job } from './job.ts';
import { NOTHING_KNOWN } from './open-document.ts';
import type { Surroundings } from './workspace.ts';

/** Analyses documents in worker threads, so that a document that hangs leaves the server responsive. */
export interface Analyst {
  /** Loads the workers, so that the first document need not wait for that. */
  start(surroundings: Surroundings): Promise<void>;
  /** Never rejects: a document over the limits has one finding, which says so. */
  analyse(text: string, surroundings: Surroundings): Promise<Analysis>;
  /** The repaired text; the text itself when it cannot be repaired. */
  fix(text: string, surroundings: Surroundings, applicability: Applicability): Promise<string>;
  close(): Promise<void>;
}

const MILLISECONDS = 2000;
const MEGABYTES = 512;
/** Twice the usual: most of what a check of a long document makes is garbage before it would be copied. */
const YOUNG_MEGABYTES = 96;
const MAX_LENGTH = 2 ** 20;
/** One for the document that is being written, one for when that one is stuck. */
const WORKERS = 2;

export function createAnalyst(): Analyst {
  const script = new URL('lsp-worker.js', import.meta.url);
  const pool: Pool<Job, Answer> = createPool({
    script,
    size: WORKERS,
    // Nothing waits behind a document that hangs.
    ahead: 1,
    milliseconds: MILLISECONDS,
    megabytes: MEGABYTES,
    youngMegabytes: YOUNG_MEGABYTES,
  });
  const analyst: Analyst = {
    async start(surroundings) {
      await Promise.all(Array.from({ length: WORKERS }, () => analyst.analyse('', surroundings)));
    },
    async analyse(text, surroundings) {
      if (text.length > MAX_LENGTH) return unchecked('too-large', `Document has more than ${MAX_LENGTH} characters`);
      const outcome = await pool.run({ kind: 'analyse', text, ...jobSettings(surroundings) });
      if (outcome.kind === 'done') return outcome.result.kind === 'analysis' ? outcome.result.analysis : NOTHING_KNOWN;
      return unchecked(outcome.kind, `Not checked: ${REASONS[outcome.kind]} (${outcome.phase})`);
    },
    async fix(text, surroundings, applicability) {
      if (text.length > MAX_LENGTH) return text;
      const outcome = await pool.run({ kind: 'fix', text, ...jobSettings(surroundings), applicability });
      return outcome.kind === 'done' && outcome.result.kind === 'fixed' ? outcome.result.text : text;
    },
    close: () => pool.close(),
  };
  return analyst;
}

const jobSettings = ({ config, path }: Surroundings): Pick<Job, 'config' | 'path'> => ({
  config: asJson(config),
  ...(path !== undefined && { path }),
});

const REASONS = {
  timeout: `not finished in ${MILLISECONDS / 1000} s`,
  'out-of-memory': `more than ${MEGABYTES} MB of memory needed`,
  crash: 'brieflint failed',
};

function unchecked(kind: string, message: string): Analysis {
  const point = { line: 1, column: 1, offset: 0 };
  const diagnostic: Diagnostic = {
    ruleId: `internal/${kind}`,
    severity: 'error',
    message,
    position: { start: point, end: point },
    pointer: '',
  };
  return { ...NOTHING_KNOWN, diagnostics: [diagnostic] };
}
