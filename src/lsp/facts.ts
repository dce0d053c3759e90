import type { Expectation } from '../contract/expectation.ts';
import type { Position } from '../generated/brief.ts';
import type { Diagnostic } from '../generated/report.ts';

/** What an editor may ask about a document: flat, so that it can be sent between threads. Places are in the author's text. */
export interface Analysis {
  readonly diagnostics: readonly Diagnostic[];
  readonly headings: readonly HeadingFact[];
  readonly lists: readonly ListFact[];
  readonly tables: readonly TableFact[];
  readonly acronyms: readonly AcronymFact[];
  /** What its contract expects; absent when it has none. */
  readonly contract?: ContractFacts;
}

/** The title or a section, in order of the document. */
export interface HeadingFact {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  /** False when the heading was recovered. */
  readonly marked: boolean;
  readonly position: Position;
}

/** A stretch of the text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface ListFact extends Stretch {
  /** Of its entries, in order. */
  readonly labels: readonly string[];
  /** Labels that its contract has and it has not. */
  readonly missing: readonly Expectation[];
}

export interface TableFact extends Stretch {
  readonly columns: readonly ColumnFact[];
  /** Body rows. */
  readonly rows: readonly RowFact[];
}

export interface ColumnFact {
  readonly name: string;
  /** What the contract expects of its cells. */
  readonly expected?: Expectation;
}

export interface RowFact extends Stretch {
  readonly cells: readonly CellFact[];
}

export interface CellFact extends Stretch {
  readonly text: string;
}

export interface AcronymFact {
  readonly acronym: string;
  readonly expansion: string;
}

/** What a document's contract expects beside what hangs on its tables and lists. */
export interface ContractFacts {
  /** As the contract is called. */
  readonly title: string;
  /** In the contract's order. */
  readonly sections: readonly SectionFact[];
  readonly frontMatter: readonly Expectation[];
}

/** A section of the contract, and where it stands or may stand. */
export interface SectionFact {
  readonly expected: Expectation;
  readonly level: number;
  /** Start of the heading that stands for it. */
  readonly at?: number;
  /** Start of the heading of the section that it belongs in; absent for the document. */
  readonly inside?: number;
}
