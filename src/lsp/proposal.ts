import type { CompletionItemKind } from 'vscode-languageserver';
import type { Expectation } from '../contract/expectation.ts';

/** A text that may be written, best first. */
export interface Proposal {
  readonly label: string;
  readonly newText: string;
  /** What the written text is compared with; the label when absent. */
  readonly filterText?: string;
  readonly detail?: string;
  readonly expected?: Expectation;
  /** True for the one that belongs here most. */
  readonly preselect?: boolean;
}

/** Proposals for the stretch from `start` to the cursor. */
export interface Proposals {
  readonly kind: CompletionItemKind;
  readonly start: number;
  readonly proposals: readonly Proposal[];
}
