import { resolve } from 'node:path';
import { contractNames } from '../generated/names.ts';
import { type Arguments, didYouMean } from './arguments.ts';
import { print, printError } from './streams.ts';
import { UsageError } from './usage-error.ts';
import { problemLines } from './problem-lines.ts';

/** `brieflint new`: prints a document with everything that a contract requires, or the names of the bundled contracts. */
export async function newDocument(args: Arguments): Promise<number> {
  const [name] = args.paths;
  if (name === undefined) {
    print(`${contractNames.join('\n')}\n`);
    return 0;
  }
  const isFile = /[./\\]/.test(name);
  if (!isFile && !contractNames.includes(name)) {
    const hint = didYouMean(name, contractNames) ?? 'A contract of your own is named by its path: ./contract.yaml';
    throw new UsageError(`There is no contract “${name}”`, hint);
  }
  const [{ loadContract }, { skeleton }, { problemResult }, { boundaryOf }] = await Promise.all([
    import('../config/load-contract.ts'),
    import('../contract/skeleton.ts'),
    import('../config/problem-result.ts'),
    import('../config/find-config.ts'),
  ]);
  const path = isFile ? resolve(name) : name;
  const { contract, files } = await loadContract(path, boundaryOf(path));
  const faulty = files.filter(({ problems }) => problems.length > 0);
  printError(problemLines(faulty.map((file) => problemResult(file, 'internal/contract'))));
  if (faulty.length > 0) return 2;
  print(skeleton(contract.data));
  return 0;
}
