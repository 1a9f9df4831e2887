import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/{bench,core,formats,build,search,store,corpus,offline}/**/*.test.ts'],
          environment: 'node',
          // Property tests on a busy machine; a test that hangs still ends.
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'component',
          // Published for bundlers; Node alone cannot read it.
          server: { deps: { inline: ['temml'] } },
          include: ['test/{state,ui}/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // Three real browsers on a busy machine miss a moment now and then; a scenario that fails twice is broken.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
