/**
 * Runs a program of this folder: `node test/bench/run.js evaluate --docs …`. It is bundled first, as the app is, since
 * Node 20 reads no TypeScript; the garbage collector is exposed so that heaps can be measured.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [program = '', ...parameters] = process.argv.slice(2);
// Inside node_modules, so that packages are found, and two folders below the root, as the tests' support files are, which
// find the project from where they lie.
const outDir = join(root, 'node_modules', '.bench');
const file = `${basename(program)}-${process.pid}.mjs`;

await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  ssr: { external: ['puppeteer-core', 'vite'] },
  build: {
    ssr: join(root, 'test', 'bench', `${basename(program)}.ts`),
    outDir,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } },
  },
});
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', '--max-old-space-size=8192', join(outDir, file), ...parameters],
  { stdio: 'inherit' },
);
rmSync(join(outDir, file));
process.exitCode = status ?? 1;
