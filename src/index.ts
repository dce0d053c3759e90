import { lintOptions } from './create-linter.ts';
import { DEFAULT_PRESET, presetLayers } from './config/preset.ts';
import { createResolver } from './config/resolve-config.ts';
import { rules } from './generated/bundled/rules.js';
import type { ResolvedConfig } from './generated/config.ts';
import { type Lint, lint as lintWith } from './lint.ts';

export type { Brief } from './generated/brief.ts';
export type { Diagnostic, Edit, Fix, Position, Report, Severity } from './generated/report.ts';
export type { Lint } from './lint.ts';

/** Checks a document with the bundled rules; without a configuration the `policy-brief` preset holds. */
export function lint(
  text: string,
  config: ResolvedConfig = createResolver(presetLayers(DEFAULT_PRESET))('/brief.md'),
): Lint {
  return lintWith(text, lintOptions(config, rules, { lexicon: undefined }));
}
