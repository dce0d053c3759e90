/* Generated from schemas/config.schema.json by npm run generate. Do not edit. */

/**
 * Language of documents that name none. `en` takes British and American spelling alike; `en-GB` and `en-US` hold to one. Another language, such as `de`, needs a lexicon.
 */
export type Language = string;
/**
 * Language → lexicon file, starting with ./ or ../; documents in that language are checked with it.
 */
export type Lexicons = Record<string, string>;
/**
 * Words, names and acronyms that are right here.
 */
export type Words = string[];
/**
 * Rule id → severity, [severity, options] or {severity, options}.
 */
export type RuleSettings = Record<string, RuleSetting>;
export type Glob = string;
export type Binding = Binding1 & Binding2;
export type Binding1 = {
  [k: string]: unknown;
};
/**
 * Globs from the folder of the configuration; `**` spans folders.
 */
export type Globs = string | string[];
export type Base = string;
/**
 * Rule id → severity, [severity, options] or {severity, options}.
 */
export type RuleSettings1 = Record<string, RuleSetting>;
export type RuleSeverity = 'error' | 'warning' | 'info' | 'off';
export type RuleSetting =
  | RuleSeverity
  | [RuleSeverity]
  | [RuleSeverity, Record<string, unknown>]
  | {severity?: RuleSeverity; options?: Record<string, unknown>};

/**
 * A brieflint configuration: data only, no code.
 */
export interface Config {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  /**
   * True: no path in this file may leave its folder, even inside a larger repository.
   */
  root?: boolean;
  /**
   * Presets and relative files that this configuration builds on, later ones winning. Without it, `policy-brief`; an empty list starts from nothing.
   */
  extends?: string | string[];
  language?: Language;
  lexicons?: Lexicons;
  words?: Words;
  aliases?: Aliases;
  rules?: RuleSettings;
  /**
   * Your own rule files, as globs from this file's folder.
   *
   * @maxItems 200
   */
  customRules?: Glob[];
  /**
   * Which documents keep which contract; the last entry that matches a document wins.
   *
   * @maxItems 200
   */
  contracts?: Binding[];
  /**
   * Documents that are never checked, as globs from this file's folder.
   *
   * @maxItems 200
   */
  ignore?: Glob[];
  /**
   * Settings for some documents, later entries winning.
   *
   * @maxItems 200
   */
  overrides?: Override[];
}
/**
 * Section id → titles by which the section goes.
 */
export interface Aliases {
  [k: string]: string[];
}
export interface Binding2 {
  files?: Globs;
  /**
   * Documents with this `type` in their front matter.
   */
  type?: string;
  /**
   * A bundled contract or a contract file, starting with ./ or ../
   */
  schema: string;
}
export interface Override {
  files: Globs;
  language?: Language;
  words?: Words;
  aliases?: Aliases;
  rules?: RuleSettings;
}
/**
 * A bundled base for configurations.
 */
export interface Preset {
  description: string;
  words?: Words;
  aliases?: Aliases;
  rules?: RuleSettings;
}
/**
 * A rule's setting for one document; what is absent is the rule's own default.
 */
export interface ResolvedRule {
  severity?: RuleSeverity;
  options?: Record<string, unknown>;
}
/**
 * What holds for one document: presets, files and overrides merged. `--print-config` prints it.
 */
export interface ResolvedConfig {
  language: Language;
  words: string[];
  aliases: {
    [k: string]: string[];
  };
  rules: {
    [k: string]: ResolvedRule;
  };
  /**
   * Name of the contract that holds by the document's path: a bundled one's, or the path of a file.
   */
  contract?: string;
  /**
   * Contract by `type` in a document's front matter, for documents that have none by their path.
   */
  contractTypes?: {
    [k: string]: string;
  };
  /**
   * The project's own rules.
   */
  customRules?: import('./rule.ts').Rule[];
  /**
   * The project's own lexicons by language.
   */
  lexiconFiles?: {
    [k: string]: LexiconFile;
  };
  /**
   * The project's own contracts by path.
   */
  contractFiles?: {
    [k: string]: ContractFile;
  };
}
export interface LexiconFile {
  /**
   * Absolute path.
   */
  path: string;
  /**
   * Tells whether the file is still the same.
   */
  digest: string;
}
/**
 * A contract with everything that it refers to embedded.
 */
export interface ContractFile {
  /**
   * Name of a bundled contract or path of the file.
   */
  name: string;
  /**
   * The schema.
   */
  data: unknown;
  sources: ContractSource[];
}
/**
 * A file of the project that is part of a contract.
 */
export interface ContractSource {
  /**
   * JSON Pointer to where it is embedded.
   */
  prefix: string;
  path: string;
  /**
   * JSON Pointer into the file → unist position.
   */
  places: Record<string, import('./report.ts').Position>;
}
