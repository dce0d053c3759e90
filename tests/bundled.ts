import { DEFAULT_PRESET, presetLayers } from '../src/config/preset.ts';
import { createResolver } from '../src/config/resolve-config.ts';
import { lintOptions } from '../src/create-linter.ts';
import { openEnglish } from './english.ts';

/** The resources that the bundled product runs with. */
export const bundledLexicon = await openEnglish();
export const bundledAliases = lintOptions(createResolver(presetLayers(DEFAULT_PRESET))('/brief.md'), [], {
  lexicons: () => undefined,
}).aliases;
