import { resolve } from 'node:path';
import { contractNameFor } from '../contract/contract-name.ts';
import { lintOptions } from '../create-linter.ts';
import type { ResolvedConfig } from '../generated/config.ts';
import { readBrief } from '../read-brief.ts';
import { positionOf } from '../text/source.ts';
import type { Arguments } from './arguments.ts';
import { readDocument } from './document.ts';
import { failureDiagnostic } from './failure.ts';
import { readLimits } from './limits.ts';
import { projectConfig } from './project-config.ts';
import { print, printError } from './streams.ts';

/** `brieflint explain DOCUMENT`: which heading, table and list stands for which part of the document's contract. */
export async function explainDocument(path: string, args: Arguments): Promise<number> {
  const config = await projectConfig(args, resolve(path));
  const document = readDocument(resolve(path), readLimits(args).bytes);
  if (document.kind === 'unread') printError(`${path}: ${failureDiagnostic(document.failure).message}\n`);
  if (!config || document.kind === 'unread') return 2;
  const name = contractNameFor(config, document.text);
  if (name === undefined) {
    print(`${path} keeps no contract: none is bound to its path, and its front matter names none\n`);
    return 0;
  }
  print(`${path} keeps the contract ${name}\n\n`);
  print(await trace(document.text, name, config));
  return 0;
}

async function trace(text: string, name: string, config: ResolvedConfig): Promise<string> {
  const [{ compileContract }, { traceContract }, { contracts }] = await Promise.all([
    import('../contract/compile.ts'),
    import('../contract/trace.ts'),
    import('../generated/contracts.ts'),
  ]);
  const { aliases } = lintOptions(config, [], { lexicons: () => undefined });
  const { brief, sourceMap, source } = readBrief(text, { aliases });
  const contract = compileContract(config.contractFiles?.[name]?.data ?? contracts[name], { aliases });
  const rows = traceContract(contract, brief, aliases).map(({ depth, wanted, pointer, note }) => {
    const place = pointer === undefined ? undefined : sourceMap.locate(pointer);
    const start = place && positionOf(source, place.start, place.end).start;
    return { where: start ? `${start.line}:${start.column}` : '-', wanted: '  '.repeat(depth) + wanted, note };
  });
  const width = Math.min(60, Math.max(0, ...rows.map(({ wanted }) => wanted.length)));
  return rows.map(({ where, wanted, note }) => `${where.padStart(8)}  ${wanted.padEnd(width)}  ${note}\n`).join('');
}
