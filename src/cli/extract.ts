import { resolve } from 'node:path';
import { lintOptions } from '../create-linter.ts';
import type { Brief } from '../generated/brief.ts';
import { withPositions } from '../model/positions.ts';
import { readBrief } from '../read-brief.ts';
import { type Arguments, oneOf } from './arguments.ts';
import { type Configuration, createConfiguration } from '../config/configuration.ts';
import { MAX_SIZE, type Document, type Unread, decodeDocument, readDocument } from './document.ts';
import { discover } from './discover.ts';
import { type Failure, failureDiagnostic } from './failure.ts';
import { printError, readStandardInput } from './streams.ts';
import { UsageError } from './usage-error.ts';
import { EXTRACT_FORMATS, type Extracted, writeExtracted } from './write-extracted.ts';

/** `brieflint extract`: the model of documents; of one as it is, of several as an array of `{path, brief}`; or their tables. */
export async function extract(args: Arguments): Promise<number> {
  if (args.paths.length === 0) throw new UsageError('extract needs a document', 'brieflint extract brief.md');
  const format = oneOf(args, 'format', EXTRACT_FORMATS, 'json');
  const cwd = process.cwd();
  const configuration = createConfiguration({
    cwd,
    config: args.value('config'),
    noConfig: args.flag('no-config'),
    severities: new Map(),
  });
  const found = args.paths.includes('-')
    ? undefined
    : await discover(args.paths, { cwd, gitignore: !args.flag('no-gitignore') });
  let failed = false;
  const fail = (path: string, failure: Failure): void => {
    const { message, help } = failureDiagnostic(failure);
    printError(`${path}: ${message}. ${help ?? ''}\n`);
    failed = true;
  };
  for (const { path, failure } of found?.failures ?? []) fail(path, failure);
  const extracted: Extracted[] = [];
  for (const { path, absolute } of found?.files ?? [
    { path: args.value('stdin-filename') ?? '<stdin>', absolute: undefined },
  ]) {
    const document: Document | Unread =
      absolute === undefined
        ? decodeDocument(await readStandardInput(MAX_SIZE), MAX_SIZE)
        : readDocument(absolute, MAX_SIZE);
    if (document.kind === 'unread') fail(path, document.failure);
    else
      extracted.push({
        path,
        brief: await briefOf(document.text, resolve(cwd, absolute ?? path), configuration, args),
      });
  }
  writeExtracted(extracted, format, args);
  return failed ? 2 : 0;
}

async function briefOf(text: string, path: string, configuration: Configuration, args: Arguments): Promise<Brief> {
  const configured = await configuration.of(path);
  const aliases =
    configured.kind === 'config'
      ? lintOptions(configured.config, [], { lexicon: undefined }).aliases
      : new Map<string, string>();
  const { brief, sourceMap, source } = readBrief(text, { aliases });
  return args.flag('no-positions') ? brief : withPositions(brief, sourceMap, source);
}
