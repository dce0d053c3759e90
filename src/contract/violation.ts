/** Where an absent section belongs: before the heading at a pointer, or at the end of the document. */
export interface Gap {
  readonly before?: string;
  readonly level: number;
  readonly title: string;
}

/** What a document does that its contract does not allow, in document terms. */
export interface Violation {
  readonly ruleId: string;
  readonly message: string;
  /** JSON Pointer into the Brief. */
  readonly pointer: string;
  readonly actual?: string;
  /** Acceptable texts, best first. */
  readonly expected?: readonly string[];
  /** Instead of the schema's own description. */
  readonly help?: string;
  /** For something absent: where it belongs. */
  readonly gap?: Gap;
  /** What the text at the pointer should be. */
  readonly replacement?: string;
  /** Pointer to the schema of the contract that is broken. */
  readonly schemaPointer: string;
  /** A second place in the document that explains it. */
  readonly related?: { readonly pointer: string; readonly message: string };
}
