import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brief } from './briefs.ts';
import { stream } from './commands.ts';
import { compare, runOf } from './measure.ts';

/** What one process, and so one core, makes of a stream of briefs of 5 KB. */
export interface Streaming {
  readonly documents: number;
  readonly documentsPerSecond: number;
  /** Peak memory for a tenth of the documents, and for all. */
  readonly megabytes: readonly [few: number, many: number];
}

/** The time that the other nine tenths take beyond the first. */
export async function measureStreaming(scratch: string, documents: number, rounds: number): Promise<Streaming> {
  const lines = Array.from({ length: documents }, (_, id) => `${JSON.stringify({ id, text: brief(id) })}\n`);
  const [few, many] = [join(scratch, 'few.ndjson'), join(scratch, 'many.ndjson')];
  writeFileSync(few, lines.slice(0, documents / 10).join(''));
  writeFileSync(many, lines.join(''));
  const runs = await compare([stream('few', few), stream('many', many)], rounds);
  const [fewer, more] = [runOf(runs, 'few'), runOf(runs, 'many')];
  return {
    documents,
    documentsPerSecond: (documents * 0.9) / (more.seconds - fewer.seconds),
    megabytes: [fewer.megabytes, more.megabytes],
  };
}
