import type { Edit } from '../generated/report.ts';

interface Found {
  /** Edits in the given text; those of all recoveries of a document never overlap. */
  readonly edits: readonly Edit[];
  /** The place to report: the title, the header row, the first bullet. Offsets in the given text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Something the author meant and Markdown did not see, with the edits that make it real. */
export type Recovery =
  /** A title line without its `#`. */
  | (Found & { readonly kind: 'unmarked-heading'; readonly title: string; readonly level: number })
  /** `##Heading`: marks without the space that makes them marks. */
  | (Found & { readonly kind: 'heading-space'; readonly title: string; readonly level: number })
  /** A table right under a list item or quotation, which reads it as its own text. */
  | (Found & { readonly kind: 'swallowed-table'; readonly columns: number; readonly rows: number })
  /** Text right under a table, which reads it as a row. */
  | (Found & { readonly kind: 'swallowed-text' })
  /** A table whose delimiter row is missing or does not fit the header, so that it is no table. `delimiters` is 0 when it is missing. */
  | (Found & {
      readonly kind: 'malformed-table';
      readonly columns: number;
      readonly rows: number;
      readonly headers: number;
      readonly delimiters: number;
    })
  /** Lines with a typographic bullet that make no list. */
  | (Found & { readonly kind: 'bullets'; readonly marker: string; readonly items: number })
  /** Text right above `---`, which turns it into a heading where a rule was meant. */
  | (Found & { readonly kind: 'setext-accident' });
