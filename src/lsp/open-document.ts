import type { ResolvedConfig } from '../generated/config.ts';
import type { Rule } from '../generated/rule.ts';
import { createSource } from '../text/source.ts';
import { type PositionEncoding, type Positions, createPositions } from './encoding.ts';
import type { Analysis } from './facts.ts';

/** A document in an editor with what is known of this version of it. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly positions: Positions;
  readonly analysis: Analysis;
  /** The project's own rules. */
  readonly customRules: readonly Rule[];
  /** Types of documents to which the configuration binds a contract. */
  readonly contractTypes: readonly string[];
}

export const NOTHING_KNOWN: Analysis = { diagnostics: [], headings: [], lists: [], tables: [], acronyms: [] };

export function openDocument(
  { uri, version, text }: Pick<OpenDocument, 'uri' | 'version' | 'text'>,
  encoding: PositionEncoding,
  { customRules = [], contractTypes = {} }: ResolvedConfig,
  analysis: Analysis,
): OpenDocument {
  const positions = createPositions(text, createSource(text).lineStarts, encoding);
  return { uri, version, text, positions, analysis, customRules, contractTypes: Object.keys(contractTypes) };
}
