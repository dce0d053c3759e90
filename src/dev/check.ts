import { spawnSync } from 'node:child_process';

/** Everything that must hold before a change is done, cheapest first; stops at the first that does not. */
const STEPS: readonly (readonly [name: string, command: string])[] = [
  ['generated files are fresh', 'tsx src/dev/generate.ts --check'],
  ['types', 'tsc -p .'],
  ['lint', 'oxlint --deny-warnings'],
  ['format', 'prettier --check --log-level warn .'],
  ['build', 'tsx src/dev/build.ts'],
  ['tests', 'vitest run --coverage'],
  ['20,000 spoilt documents', 'tsx src/dev/fuzz.ts --count 20000 --seed 1'],
  ['unused exports and packages', 'knip'],
  ['package', 'publint --strict'],
];

for (const [name, command] of STEPS) {
  const start = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (status !== 0) process.exit(1);
}
