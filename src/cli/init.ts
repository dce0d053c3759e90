import { basename, dirname } from 'node:path';
import { findConfig } from '../config/find-config.ts';
import { contractNames } from '../generated/names.ts';
import { type Arguments, didYouMean } from './arguments.ts';
import { print } from './streams.ts';
import { UsageError } from './usage-error.ts';
import { writeOutput } from './write-output.ts';

const FILE = 'brieflint.config.yaml';

/** `brieflint init`: writes a configuration with comments into the current folder, never over an existing one. */
export function init(args: Arguments): number {
  const [contract] = args.paths;
  if (contract !== undefined && !contractNames.includes(contract)) {
    throw new UsageError(
      `There is no contract “${contract}”`,
      didYouMean(contract, contractNames) ?? 'brieflint new lists them',
    );
  }
  const cwd = process.cwd();
  const existing = findConfig(cwd);
  if (existing !== undefined && dirname(existing) === cwd) {
    throw new UsageError(
      `There is a configuration already: ${basename(existing)}`,
      'Edit it; init never writes over one',
    );
  }
  writeOutput(FILE, configText(contract), { isNew: true });
  print(`${FILE}\n`);
  return 0;
}

function configText(contract: string | undefined): string {
  const bound = contract ?? 'policy-brief';
  const binding = ['contracts:', "  - files: '**/*.md'", `    schema: ${bound}`];
  const lines = contract === undefined ? binding.map((line) => `# ${line}`) : binding;
  return `# yaml-language-server: $schema=node_modules/brieflint/schemas/config.schema.json

# What this builds on: bundled presets, or files such as ./house-style.yaml
extends: policy-brief

# en takes British and American spelling alike; en-GB or en-US pins one.
language: en

# Words, names and acronyms that are right here.
words: []

# Titles by which a section goes in your house.
aliases: {}
#  recommendations: [Our five asks]

# A rule's severity (error, warning, info, off), and its options: brieflint rules lists them.
rules: {}
#  list-punctuation: off
#  section-length: [warning, { limit: 400 }]

# Documents that keep a contract: ${contractNames.join(', ')}, or a file of your own.
${lines.join('\n')}

# Documents that are not checked.
ignore: []
`;
}
