/* Generated from schemas/rule.schema.json by npm run generate. Do not edit. */

/**
 * A part of the Brief that a rule is run against.
 */
export type Kind =
  | 'brief'
  | 'metadata'
  | 'section'
  | 'table'
  | 'column'
  | 'row'
  | 'cell'
  | 'list'
  | 'item'
  | 'prose'
  | 'link'
  | 'figure'
  | 'footnote'
  | 'definition'
  | 'repair'
  | 'acronym'
  | 'count'
  | 'reference'
  | 'date'
  | 'office';
export type Example = Example1 & Example2;
export type Example1 = {
  [k: string]: unknown;
};

/**
 * A rule file: for each part of a kind, where a schema holds, another schema must hold; otherwise say the message.
 */
export interface Rule {
  /**
   * Stable name of the rule.
   */
  id: string;
  /**
   * One sentence that states what holds in a good document.
   */
  description: string;
  /**
   * Default severity; `off` leaves the rule out unless a configuration asks for it.
   */
  severity: 'error' | 'warning' | 'info' | 'off';
  select: Kind;
  /**
   * JSON Schema that a part must satisfy for the rule to apply.
   */
  where?: {};
  /**
   * JSON Schema 2020-12 and the brieflint vocabulary.
   */
  schema: {};
  /**
   * Template with {placeholders}: facts of the violation, `value`, the part's own properties, options. A map gives one for each keyword.
   */
  message:
    | string
    | {
        [k: string]: string;
      };
  /**
   * JSON Schema of each option, with its default.
   */
  options?: {
    [k: string]: Option;
  };
  fix?: RuleFix;
  /**
   * Markdown: what, why it matters to a reader of briefs, when to switch it off.
   */
  docs: string;
  /**
   * @minItems 2
   */
  examples: [Example, Example, ...Example[]];
  /**
   * Id of the rule that replaces this one.
   */
  deprecated?: string;
}
export interface Option {
  [k: string]: unknown;
}
export interface RuleFix {
  /**
   * Name of a fixer in src/fixers/.
   */
  use: string;
  applicability: 'safe' | 'suggested';
  /**
   * What the fix does, as a template.
   */
  title: string;
}
export interface Example2 {
  valid?: string;
  invalid?: string;
  /**
   * A contract that the document has to keep, for rules that contracts report under.
   */
  contract?: {};
  options?: {};
  /**
   * `line:column message` of every finding of this rule, in order.
   *
   * @minItems 1
   */
  diagnostics?: [string, ...string[]];
  /**
   * The document after the rule's fixes.
   */
  fixed?: string;
  /**
   * Paths of the files that exist, relative to the document.
   */
  files?: string[];
}
