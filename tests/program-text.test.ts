import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.skipIf(!existsSync('dist/program.cjs'))('the built program is ASCII, as which it is read', () => {
  expect(readFileSync('dist/program.cjs').findIndex((byte) => byte > 127)).toBe(-1);
});
