import { compileContract } from '../contract/compile.ts';
import { lintOptions } from '../create-linter.ts';
import type { Brief } from '../generated/brief.ts';
import { inferContract } from '../infer/infer-contract.ts';
import { writeContract } from '../infer/write-contract.ts';
import { readBrief } from '../read-brief.ts';
import type { Arguments } from './arguments.ts';
import { discover } from './discover.ts';
import { readDocument } from './document.ts';
import { failureDiagnostic } from './failure.ts';
import { readLimits } from './limits.ts';
import { projectConfig } from './project-config.ts';
import { print, printError } from './streams.ts';
import { UsageError } from './usage-error.ts';

/** `brieflint infer`: prints a contract that good documents of one kind have in common. */
export async function infer(args: Arguments): Promise<number> {
  if (args.paths.length === 0) throw new UsageError('infer needs documents of one kind', 'brieflint infer briefs/*.md');
  const found = await discover(args.paths, { cwd: process.cwd(), gitignore: !args.flag('no-gitignore') });
  const config = await projectConfig(args, found.files[0]?.absolute);
  if (!config) return 2;
  const { aliases } = lintOptions(config, [], { lexicons: () => undefined });
  const { bytes } = readLimits(args);
  const briefs: { path: string; brief: Brief }[] = [];
  const failures = [...found.failures];
  for (const { path, absolute } of found.files) {
    const document = readDocument(absolute, bytes);
    if (document.kind === 'unread') failures.push({ path, failure: document.failure });
    else briefs.push({ path, brief: readBrief(document.text, { aliases }).brief });
  }
  for (const { path, failure } of failures) printError(`${path}: ${failureDiagnostic(failure).message}\n`);
  if (briefs.length === 0) return 2;
  const claim = inferContract(
    briefs.map(({ brief }) => brief),
    aliases,
  );
  print(writeContract(claim));
  const contract = compileContract(claim.data, { aliases });
  for (const { path, brief } of briefs) {
    for (const { message } of contract.violations(brief)) printError(`${path} does not keep it: ${message}\n`);
  }
  return failures.length > 0 ? 2 : 0;
}
