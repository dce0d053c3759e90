/* Generated from schemas/brief.schema.json by npm run generate. Do not edit. */

/**
 * A document as its author meant it. Every $def that a rule may select is a kind. `position` is present only in what `extract` prints.
 */
export interface Brief {
  metadata?: Metadata;
  /**
   * Why the front matter could not be read.
   */
  metadataError?: string;
  title?: Title;
  /**
   * Headings of level 1.
   */
  titleCount: number;
  lede?: Lede;
  /**
   * Ids of the top-level sections in order. Never rely on the order of the keys of `sections`.
   */
  outline: string[];
  /**
   * Top-level sections by id.
   */
  sections: {
    [k: string]: Section;
  };
  /**
   * All tables of the document in order.
   */
  tables: Table[];
  /**
   * All lists of the document in order, nested ones after the list that holds them.
   */
  lists: List[];
  links: Link[];
  figures: Figure[];
  footnotes: Footnote[];
  /**
   * Definitions of reference links and footnotes, in order.
   */
  definitions: Definition[];
  acronyms: Acronym[];
  /**
   * Every string of running text in document order.
   */
  prose: Prose[];
  /**
   * What the author meant and Markdown did not see, in order.
   */
  repairs: Repair[];
  /**
   * Paragraphs before the first section.
   */
  paragraphs: string[];
  /**
   * GitHub-style anchors of headings and explicit ids.
   */
  anchors: string[];
  wordCount: number;
  /**
   * Numbers of things that the text says it lists.
   */
  counts: Count[];
  /**
   * References to numbered parts of this document.
   */
  references: Reference[];
  /**
   * Full dates written with their weekday.
   */
  dates: WeekdayDate[];
  /**
   * People named with an office that they hold or held.
   */
  offices: Office[];
}
/**
 * Front matter.
 */
export interface Metadata {
  [k: string]: unknown;
}
export interface Title {
  text: string;
  level: number;
  /**
   * False when the line had no heading mark.
   */
  marked: boolean;
  position?: Position;
}
/**
 * unist position in the author's text: 1-based line and UTF-16 column, 0-based UTF-16 offset without BOM, end exclusive.
 */
export interface Position {
  start: Point;
  end: Point;
}
export interface Point {
  line: number;
  column: number;
  offset: number;
}
/**
 * The first paragraph of running text before the first section.
 */
export interface Lede {
  text: string;
  wordCount: number;
  position?: Position;
}
export interface Section {
  /**
   * Slug of the title, or the id that an alias gives it; unique in the document.
   */
  id: string;
  title: string;
  /**
   * Sections of the same title above it under the same parent.
   */
  repeats: number;
  /**
   * GitHub-style anchor of the heading.
   */
  anchor: string;
  level: number;
  /**
   * The deepest level that skips none: one more than the heading above it.
   */
  deepestLevel: number;
  /**
   * False when the title line had no heading mark.
   */
  marked: boolean;
  /**
   * Numbering written in the title, such as `2.1` or `Annex B`.
   */
  number?: string;
  /**
   * Words of the section with its subsections, without its own title.
   */
  wordCount: number;
  /**
   * True when nothing stands between this heading and the next one of its level or above.
   */
  empty: boolean;
  /**
   * True for a heading right under another that completes it, and for the lines of a letterhead above all text.
   */
  subtitle: boolean;
  outline: string[];
  sections: {
    [k: string]: Section;
  };
  /**
   * The section's own paragraphs, without its subsections.
   */
  paragraphs: string[];
  tables: Table[];
  lists: List[];
  links: Link[];
  figures: Figure[];
  position?: Position;
}
export interface Table {
  /**
   * Column names as written.
   */
  columns: string[];
  /**
   * Body rows by column name.
   */
  rows: Row[];
  /**
   * Body rows as written, one array a row; a ragged row has fewer or more strings than columns.
   */
  cells: string[][];
  /**
   * What the body cells hold, row by row.
   */
  values: Cell[][];
  /**
   * What the body cells hold, column by column; rows that only head the rows below them are left out.
   */
  byColumn: Column[];
  /**
   * Number of columns.
   */
  width: number;
  /**
   * Id of the section that holds the table.
   */
  section?: string;
  /**
   * The sentence above the table.
   */
  intro?: string;
  caption?: string;
  /**
   * How the table stood in the author's text: `marked` (GFM saw it), `swallowed` (glued to the text above), `malformed` (header and delimiter disagree).
   */
  origin: 'marked' | 'swallowed' | 'malformed';
  position?: Position;
}
/**
 * A body row by column name.
 */
export interface Row {
  [k: string]: string;
}
export interface Cell {
  text: string;
  type: 'empty' | 'placeholder' | 'number' | 'percent' | 'money' | 'date' | 'range' | 'text';
  /**
   * The value of a number, percentage (12 % is 12) or amount (thousands resolved).
   */
  number?: number;
  /**
   * Currency or unit as written.
   */
  unit?: string;
  /**
   * ISO 8601, as precise as the cell.
   */
  date?: string;
  /**
   * Name of the column; empty for a surplus cell.
   */
  column: string;
  /**
   * Text of the row's first cell.
   */
  row: string;
  /**
   * Whether the cell's row is a total: `total` of all rows above it, `subtotal` of those since the one before, `other` of something else.
   */
  total?: 'total' | 'subtotal' | 'other';
  position?: Position;
}
export interface Column {
  name: string;
  /**
   * 0 for the first column.
   */
  index: number;
  cells: Cell[];
  position?: Position;
}
export interface List {
  ordered: boolean;
  /**
   * True when most items read `Label: text`.
   */
  labelled: boolean;
  /**
   * The sentence that introduces the list.
   */
  intro?: string;
  section?: string;
  /**
   * 0 for a list that stands in no other.
   */
  depth: number;
  items: Item[];
  position?: Position;
}
export interface Item {
  /**
   * What stands before the separator of a labelled item.
   */
  label?: string;
  /**
   * The separator after the label: `:`, ` –`, ` -` …
   */
  separator?: string;
  /**
   * How the label is written: `strong` when it is emphasised, `none` when there is none, `unclear` when the item is a word or two or a colon comes late, `emphasis` when all of it is emphasised, `other` when it starts with emphasis that is no label.
   */
  labelStyle: 'strong' | 'plain' | 'none' | 'unclear' | 'emphasis' | 'other';
  /**
   * The item's text after its label.
   */
  text: string;
  /**
   * The mark at the end of the item, empty when there is none.
   */
  punctuation: string;
  /**
   * Case of the item's first letter.
   */
  firstCase: 'upper' | 'lower' | 'other';
  /**
   * Present when the first word looks like a name, whose letters have a case of their own.
   */
  named?: true;
  wordCount: number;
  /**
   * True when the item is one paragraph.
   */
  simple: boolean;
  /**
   * State of a task-list item.
   */
  checked?: boolean;
  position?: Position;
}
export interface Link {
  text: string;
  url: string;
  /**
   * `undefined`: a reference link whose label has no definition.
   */
  kind: 'external' | 'anchor' | 'file' | 'email' | 'undefined';
  /**
   * Fragment of a link within this document, decoded, without #.
   */
  anchor?: string;
  /**
   * Relative path of a linked file, decoded, without fragment.
   */
  file?: string;
  /**
   * Label of a reference link.
   */
  label?: string;
  position?: Position;
}
export interface Figure {
  url: string;
  alt: string;
  /**
   * True for an HTML image with an empty `alt`, which says that it shows nothing.
   */
  decorative?: boolean;
  caption?: string;
  file?: string;
  position?: Position;
}
export interface Footnote {
  label: string;
  defined: boolean;
  references: number;
  text?: string;
  position?: Position;
}
export interface Definition {
  label: string;
  target: 'link' | 'footnote';
  /**
   * What a link's label stands for.
   */
  url?: string;
  /**
   * References to the label.
   */
  uses: number;
  position?: Position;
}
/**
 * An acronym of the document.
 */
export interface Acronym {
  acronym: string;
  /**
   * The long forms it is defined with, each once.
   */
  expansions: string[];
  /**
   * True when it is defined, or stands in parentheses after a name or in a glossary.
   */
  explained: boolean;
  /**
   * Times it stands beside its long form in running text.
   */
  definitions: number;
  /**
   * Uses apart from definitions.
   */
  uses: number;
  /**
   * Uses in running text above the paragraph that explains it; 0 when nothing does.
   */
  usesBeforeDefinition: number;
  /**
   * Times the long form comes back although the acronym is defined; counted only when the acronym is never used.
   */
  longFormUses: number;
  position?: Position;
}
export interface Prose {
  text: string;
  role:
    'heading' | 'paragraph' | 'item' | 'cell' | 'column' | 'caption' | 'footnote' | 'quotation' | 'alt' | 'metadata';
  /**
   * Stretches of `text`, [start, end) in UTF-16 units, that are no prose: code, addresses, HTML, mathematics.
   */
  verbatim: [number, number][];
  section?: string;
  /**
   * Column of a cell.
   */
  column?: string;
  /**
   * First cell of a cell's row.
   */
  row?: string;
  /**
   * Index in `tables` of a cell's table.
   */
  table?: number;
  position?: Position;
}
/**
 * Structure that was recovered from the author's text; everything else in the model is as if the author had written it so.
 */
export interface Repair {
  kind:
    | 'unmarked-heading'
    | 'heading-space'
    | 'swallowed-table'
    | 'swallowed-text'
    | 'malformed-table'
    | 'bullets'
    | 'setext-accident';
  title?: string;
  level?: number;
  columns?: number;
  rows?: number;
  /**
   * Cells of the header row as written.
   */
  headers?: number;
  /**
   * Cells of the delimiter row as written, 0 when it is missing.
   */
  delimiters?: number;
  /**
   * The bullet as written.
   */
  marker?: string;
  items?: number;
  position?: Position;
}
/**
 * A number of things that the text announces and a list, a table or subsections then hold.
 */
export interface Count {
  /**
   * As written: “Three concerns”.
   */
  text: string;
  stated: number;
  actual: number;
  /**
   * What holds the things.
   */
  kind: 'list' | 'table' | 'sections';
  position?: Position;
}
/**
 * A reference to a numbered part that is surely one of this document.
 */
export interface Reference {
  /**
   * As written: “Table 4”.
   */
  text: string;
  kind: 'table' | 'figure' | 'section' | 'annex' | 'box' | 'footnote';
  number: string;
  /**
   * True when the document has the part.
   */
  found: boolean;
  position?: Position;
}
/**
 * A full date written with its weekday.
 */
export interface WeekdayDate {
  text: string;
  /**
   * ISO 8601.
   */
  date: string;
  /**
   * English name of the weekday as written.
   */
  weekday: string;
  /**
   * English name of the weekday that the date falls on.
   */
  calendarWeekday: string;
  position?: Position;
}
/**
 * A person named with an office.
 */
export interface Office {
  /**
   * President, Prime Minister …
   */
  office: string;
  /**
   * Last name.
   */
  name: string;
  /**
   * Times named as holder of the office.
   */
  sitting: number;
  /**
   * Times named as a former holder.
   */
  former: number;
  position?: Position;
}
