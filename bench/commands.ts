import { join } from 'node:path';
import type { Command } from './measure.ts';

const installed = join(import.meta.dirname, 'node_modules');

/** The built program that is measured. */
export const CLI = join(import.meta.dirname, '../dist/cli.js');

/** Starts Node and does nothing. */
export const bareNode: Command = { name: 'node -e 0', arguments: ['-e', '0'] };

/** Starts brieflint and checks nothing. */
export const bareStart: Command = { name: 'brieflint --version', arguments: [CLI, '--version'] };

/** A check by brieflint of a file or folder, with every default rule. */
export function brieflint(name: string, path: string, options: readonly string[]): Command {
  return { name, arguments: [CLI, '--fail-on', 'never', '--format', 'json', ...options, path] };
}

/** Options that switch off the rules that look words up. */
export const WITHOUT_WORDS = ['typo', 'name-consistency', 'confused-word', 'repeated-word'].flatMap((id) => [
  '--rule',
  `${id}=off`,
]);

/** The lines of JSON in a file, one after the other in one thread. */
export const stream = (name: string, input: string): Command => ({ name, arguments: [CLI, 'stream'], input });

/** A check by markdownlint-cli2 of the Markdown in `folder`. */
export function markdownlint(folder: string): Command {
  const script = join(installed, 'markdownlint-cli2/markdownlint-cli2-bin.mjs');
  return { name: 'markdownlint-cli2', arguments: [script, `${folder}/*.md`] };
}

/** A check by cspell of the Markdown in `folder`. */
export function cspell(folder: string): Command {
  return {
    name: 'cspell',
    arguments: [join(installed, 'cspell/bin.mjs'), 'lint', '--no-progress', '--root', folder, '*.md'],
  };
}

/** Parses the Markdown in `folder` in one process and does nothing else. */
export function bareRemark(folder: string): Command {
  return { name: 'bare remark-parse + remark-gfm', arguments: [join(import.meta.dirname, 'remark.mjs'), folder] };
}
