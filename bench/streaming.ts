import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brief } from './briefs.ts';
import { stream } from './commands.ts';
import { compare, runOf } from './measure.ts';

/** What one process makes of a stream of briefs of 5 KB. */
export interface Streaming {
  readonly documents: number;
  readonly documentsPerCoreSecond: number;
  /** Peak memory for a tenth of the documents, and for all. */
  readonly megabytes: readonly [few: number, many: number];
}

/** Counts the time of cores that nine tenths of the documents take beyond the first tenth. */
export async function measureStreaming(scratch: string, documents: number, rounds: number): Promise<Streaming> {
  const lines = Array.from({ length: documents }, (_, id) => `${JSON.stringify({ id, text: brief(id) })}\n`);
  const [few, many] = [join(scratch, 'few.ndjson'), join(scratch, 'many.ndjson')];
  writeFileSync(few, lines.slice(0, documents / 10).join(''));
  writeFileSync(many, lines.join(''));
  const runs = await compare([stream('few', few), stream('many', many)], rounds);
  const [fewer, more] = [runOf(runs, 'few'), runOf(runs, 'many')];
  return {
    documents,
    documentsPerCoreSecond: (documents * 0.9) / (more.coreSeconds - fewer.coreSeconds),
    megabytes: [fewer.megabytes, more.megabytes],
  };
}
