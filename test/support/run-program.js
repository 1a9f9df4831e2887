/**
 * Runs a program of the test folder: `node test/support/run-program.js bench/evaluate --docs …`. It is bundled first, as
 * the app is, since Node 20 reads no TypeScript; the garbage collector is exposed so that heaps can be measured.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [program = '', ...parameters] = process.argv.slice(2);
// Inside node_modules, so that packages are found, and two folders below the root, as this file is, since support files
// find the project from where they lie.
const outDir = join(root, 'node_modules', '.programs');
const file = `${basename(program)}-${process.pid}.mjs`;

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
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } },
  },
});
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', '--max-old-space-size=8192', join(outDir, file), ...parameters],
  { cwd: root, stdio: 'inherit' },
);
rmSync(join(outDir, file));
process.exitCode = status ?? 1;
