/**
 * Runs a program of the test folder: `node test/support/run-program.js bench/evaluate --docs …`. It is bundled first, as
 * the app is, since Node 20 reads no TypeScript; the garbage collector is exposed so that heaps can be measured.
 */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [program = '', ...parameters] = process.argv.slice(2);
// Inside node_modules, so that what stays outside the bundle is still found.
const outDir = join(root, 'node_modules', '.programs', `${basename(program)}-${process.pid}`);

await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  // Temml is published for bundlers; Node alone cannot read it.
  ssr: { external: ['puppeteer-core', 'vite'], noExternal: ['temml'] },
  build: {
    ssr: join(root, 'test', `${program}.ts`),
    outDir,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'program.mjs', codeSplitting: false } },
  },
});
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', '--max-old-space-size=8192', join(outDir, 'program.mjs'), ...parameters],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
