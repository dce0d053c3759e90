import { applyPatch } from 'diff';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../src/cli/unified-diff.ts';

const rows = (count: number, end: string): string =>
  Array.from({ length: count }, (_, i) => `Berth ${i}${end}`).join('\n');

test('a change is shown with the four lines on both sides of it', () => {
  const before = `${rows(9, '')}\n`;
  expect(unifiedDiff('ports.md', before, before.replace('Berth 4', 'Quay 4'))).toBe(
    `${'='.repeat(67)}
--- a/ports.md
+++ b/ports.md
@@ -1,9 +1,9 @@
 Berth 0
 Berth 1
 Berth 2
 Berth 3
-Berth 4
+Quay 4
 Berth 5
 Berth 6
 Berth 7
 Berth 8
`,
  );
});

test.each([
  ['with a last line end', '\n'],
  ['without', ''],
])('thousands of changes are one piece, in a text %s', (_what, end) => {
  const [before, after] = [rows(3000, '') + end, rows(3000, ' is full') + end];
  const patch = unifiedDiff('ports.md', before, after);
  expect(patch).toContain('@@ -1,3000 +1,3000 @@');
  expect(applyPatch(before, patch)).toBe(after);
});
