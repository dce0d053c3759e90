import { createSource } from '../text/source.ts';
import type { Analysis } from './analysis.ts';
import { type PositionEncoding, type Positions, createPositions } from './encoding.ts';

/** A document in an editor with what is known of this version of it. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly positions: Positions;
  readonly analysis: Analysis;
}

export const NOTHING_KNOWN: Analysis = { diagnostics: [], headings: [], lists: [], cells: [], acronyms: [] };

export function openDocument(
  { uri, version, text }: Pick<OpenDocument, 'uri' | 'version' | 'text'>,
  encoding: PositionEncoding,
  analysis: Analysis = NOTHING_KNOWN,
): OpenDocument {
  return { uri, version, text, positions: createPositions(text, createSource(text).lineStarts, encoding), analysis };
}
