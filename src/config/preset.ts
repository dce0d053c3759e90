import { presets } from '../generated/presets.ts';
import type { Layer } from './resolve-config.ts';

/** The preset that holds without a configuration, and under each that does not say what it extends. */
export const DEFAULT_PRESET = 'policy-brief';

/** The layer of a bundled preset; none for an unknown name. */
export function presetLayers(name: string): Layer[] {
  const config = presets[name];
  return config ? [{ folder: '/', config }] : [];
}
