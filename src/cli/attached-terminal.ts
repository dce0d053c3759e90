import { fstatSync, statSync } from 'node:fs';
import type { WriteStream } from 'node:tty';

/**
 * The terminal that standard output (1) or error (2) goes to, if any. Node loads streams and sockets to answer that; a
 * look at the descriptor spares files, pipes and /dev/null those milliseconds.
 */
export function attachedTerminal(descriptor: 1 | 2): WriteStream | undefined {
  if (!isDevice(descriptor)) return undefined;
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  return stream.isTTY ? stream : undefined;
}

function isDevice(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false; // closed
  }
}
