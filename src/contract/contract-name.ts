import type { ResolvedConfig } from '../generated/config.ts';
import { contractNames } from '../generated/names.ts';

/**
 * Name of the contract that a document has to keep: the one that its path has in the configuration, else the one that
 * `type` in its front matter names; undefined when there is none.
 */
export function contractNameFor({ contract, contractTypes = {} }: ResolvedConfig, text: string): string | undefined {
  if (contract !== undefined) return contract;
  const type = frontMatterType(text);
  if (type === undefined) return undefined;
  if (Object.hasOwn(contractTypes, type)) return contractTypes[type];
  return contractNames.includes(type) ? type : undefined;
}

/** Farther down nobody looks for the kind of a document. */
const LONGEST_HEAD = 4000;

/** The front matter is read by hand here: which contract holds must be known before the document is parsed. */
function frontMatterType(text: string): string | undefined {
  if (!text.startsWith('---')) return undefined;
  for (const line of text.slice(0, LONGEST_HEAD).split(/\r?\n/).slice(1)) {
    if (line.startsWith('---')) return undefined;
    const type = /^type:[ \t]+["']?([^"'#]+)/.exec(line)?.[1];
    if (type !== undefined) return type.trim();
  }
  return undefined;
}
