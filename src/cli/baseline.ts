import { relative, resolve } from 'node:path';
import type { CheckedText } from '../baseline/baseline.ts';
import type { Arguments } from './arguments.ts';
import { checkFiles } from './check-files.ts';
import { createChecker } from './checker.ts';
import { discover } from './discover.ts';
import { readLimits } from './limits.ts';
import { openConfiguration } from './open-configuration.ts';
import { print, printError } from './streams.ts';
import { problemLines } from './problem-lines.ts';
import { pathFromBaseline } from './scope-of.ts';
import { writeOutput } from './write-output.ts';

const DEFAULT_FILE = '.brieflint-baseline.json';

/** `brieflint baseline`: writes what is found now, so that `check --baseline` reports only what is new. */
export async function baseline(args: Arguments): Promise<number> {
  const cwd = process.cwd();
  const limits = readLimits(args);
  const configuration = openConfiguration(args);
  const checker = createChecker(limits);
  const output = resolve(cwd, args.value('output-file') ?? DEFAULT_FILE);
  const paths = args.paths.length > 0 ? args.paths : ['.'];
  const { files, failures } = await discover(paths, { cwd, gitignore: !args.flag('no-gitignore') });
  const checked: CheckedText[] = [];
  let incomplete = failures.length > 0;
  try {
    const options = {
      configuration,
      checker,
      limits,
      applicability: undefined,
      scopeOf: () => undefined,
      cache: undefined,
    };
    for await (const { file, document, linted } of checkFiles(files, options)) {
      const path = pathFromBaseline(output, file.absolute);
      if (document) checked.push({ result: linted.result, text: document.text, path });
      incomplete ||= linted.result.incomplete === true;
    }
  } finally {
    await checker.close();
  }
  printError(problemLines(configuration.problems));
  const { createBaseline } = await import('../baseline/baseline.ts');
  const made = createBaseline(checked);
  writeOutput(output, `${JSON.stringify(made, null, 2)}\n`);
  const count = Object.values(made.documents).flat().length;
  print(
    `${relative(cwd, output)}: ${count} finding${count === 1 ? '' : 's'} in ${Object.keys(made.documents).length} of ${files.length} documents\n`,
  );
  return incomplete || configuration.problems.length > 0 ? 2 : 0;
}
