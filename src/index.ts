import { mergeSettings } from './config/merge-settings.ts';
import { DEFAULT_PRESET, presetLayers } from './config/preset.ts';
import { lintOptions } from './create-linter.ts';
import { type FixOutcome, fix } from './fix.ts';
import { rules } from './generated/bundled/rules.js';
import type { Brief } from './generated/brief.ts';
import type { Config } from './generated/config.ts';
import type { Applicability } from './generated/report.ts';
import { openLexicon } from './lexicon/lexicon.ts';
import { createLexicons } from './lexicon/lexicons.ts';
import { type Lint, lint as lintWith } from './lint.ts';
import { withPositions } from './model/positions.ts';
import { readBrief } from './read-brief.ts';

export type { FixOutcome } from './fix.ts';
export type { Brief } from './generated/brief.ts';
export type { Config } from './generated/config.ts';
export type { Applicability, Diagnostic, Edit, Fix, Position, Report, Severity } from './generated/report.ts';
export type { Lint } from './lint.ts';

export interface LinterOptions {
  /** What a configuration file says, without `extends`, `customRules` and `contracts`, which name files. The `policy-brief` preset holds under it. */
  readonly config?: Config;
  /** The bytes of `brieflint/lexicon/en.bin` or of another language; without those of its language, no word of a document is called misspelt. */
  readonly lexicon?: Uint8Array | readonly Uint8Array[];
}

/** Reads, checks and repairs documents. Pure, synchronous and without limits: run it in a worker for texts of strangers. */
export interface Linter {
  lint(text: string): Lint;
  /** Applies fixes until none is left: all of a text's or none. */
  fix(text: string, applicability: Applicability): FixOutcome;
  /** The Brief with positions. */
  extract(text: string): Brief;
}

/** A linter for servers, workers and browsers: it needs nothing but the options. Throws when the lexicon's bytes are something else. */
export function createLinter({ config, lexicon }: LinterOptions = {}): Linter {
  const preset = presetLayers(DEFAULT_PRESET).map((layer) => layer.config);
  const opened = (lexicon instanceof Uint8Array ? [lexicon] : (lexicon ?? [])).map(openLexicon);
  const resources = { lexicons: createLexicons((language) => opened.find((one) => one.language === language)) };
  const options = lintOptions(mergeSettings([...preset, ...(config ? [config] : [])]), rules, resources);
  return {
    lint: (text) => lintWith(text, options),
    fix: (text, applicability) => fix(text, options, applicability),
    extract(text) {
      const { brief, sourceMap, source } = readBrief(text, options);
      return withPositions(brief, sourceMap, source);
    },
  };
}

/** Checks one document; for several, make a linter once. */
export function lint(text: string, options?: LinterOptions): Lint {
  return createLinter(options).lint(text);
}
