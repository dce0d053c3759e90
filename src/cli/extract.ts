import { resolve } from 'node:path';
import type { Brief } from '../generated/brief.ts';
import type { ResolvedConfig } from '../generated/config.ts';
import { type Arguments, oneOf } from './arguments.ts';
import { createChecker } from './checker.ts';
import { type Document, type Unread, decodeDocument, readDocument } from './document.ts';
import { asJson } from './document-job.ts';
import { discover } from './discover.ts';
import { type Failure, failureDiagnostic } from './failure.ts';
import { readLimits } from './limits.ts';
import { openConfiguration } from './open-configuration.ts';
import { printError, readStandardInput } from './streams.ts';
import { UsageError } from './usage-error.ts';
import { EXTRACT_FORMATS, type Extracted, writeExtracted } from './write-extracted.ts';

/** `brieflint extract`: the model of documents; of one as it is, of several as an array of `{path, brief}`; or their tables. */
export async function extract(args: Arguments): Promise<number> {
  if (args.paths.length === 0) throw new UsageError('extract needs a document', 'brieflint extract brief.md');
  const format = oneOf(args, 'format', EXTRACT_FORMATS, 'json');
  const cwd = process.cwd();
  const limits = readLimits(args);
  const checker = createChecker(limits);
  const configuration = openConfiguration(args);
  const found = args.paths.includes('-')
    ? undefined
    : await discover(args.paths, { cwd, gitignore: !args.flag('no-gitignore') });
  let failed = false;
  const fail = (path: string, failure: Failure): void => {
    const { message, help } = failureDiagnostic(failure);
    printError(`${path}: ${message}${help === undefined ? '' : `. ${help}`}\n`);
    failed = true;
  };
  for (const { path, failure } of found?.failures ?? []) fail(path, failure);
  const extracted: Extracted[] = [];
  for (const { path, absolute } of found?.files ?? [
    { path: args.value('stdin-filename') ?? '<stdin>', absolute: undefined },
  ]) {
    const document: Document | Unread =
      absolute === undefined
        ? decodeDocument(await readStandardInput(limits.bytes), limits.bytes)
        : readDocument(absolute, limits.bytes);
    if (document.kind === 'unread') {
      fail(path, document.failure);
      continue;
    }
    const configured = await configuration.of(resolve(cwd, absolute ?? path));
    const config = configured.kind === 'config' ? asJson(configured.config) : NO_ALIASES;
    const model = await checker.extract({ path, text: document.text, config, positions: !args.flag('no-positions') });
    // The model was written as JSON by the runner.
    if (typeof model === 'string') extracted.push({ path, brief: JSON.parse(model) as Brief });
    else fail(path, model);
  }
  await checker.close();
  writeExtracted(extracted, format, args);
  return failed ? 2 : 0;
}

/** What holds for a document that the configuration leaves out of checks, and that is extracted all the same. */
const NO_ALIASES = JSON.stringify({ rules: {}, aliases: {}, words: [], language: 'en' } satisfies ResolvedConfig);
