import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Tests of whole processes take long on a busy machine, and none is about time.
    testTimeout: 120_000,
    globalSetup: 'tests/temporary-folder.ts',
    coverage: {
      provider: 'v8',
      include: ['src/{text,model,recover,check,fixers,report}/**'],
      reporter: ['text-summary'],
      // A little below what holds, so that neither sinks unnoticed.
      thresholds: { lines: 98, branches: 95 },
    },
  },
});
