import type { Point } from './growth.ts';

/** Writes both plots as one HTML page to `path`. */
export function writePlots(path: string, bySize: readonly Point[], byCount: readonly Point[]): void;
