import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the built program is ASCII, as which it is read', () => {
  const files = readdirSync('dist').filter((name) => name.endsWith('.js'));
  expect(files).toContain('program.js');
  expect(files.filter((name) => readFileSync(join('dist', name)).some((byte) => byte > 127))).toEqual([]);
});
