/** Vite plugin: writes dist/sw.js, a classic script without imports, after everything that it lists is on disk. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { listShell, type ShellFile } from './precache.ts';

async function bundle(root: string, entry: string, files: readonly ShellFile[]): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    // Workbox drags its logger along unless this says production, whatever the shell around us says.
    define: { __SHELL__: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, entry), output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  const chunks = [result].flat().flatMap((output) => ('output' in output ? output.output : []));
  const [script, ...others] = chunks;
  if (script?.type !== 'chunk' || others.length > 0)
    throw new Error(`${entry} must build to one script, and built to ${chunks.length} files.`);
  return script.code;
}

/** @param retired build a worker that removes itself, and a page that registers none; see docs/retire-service-worker.md. */
export function serviceWorker(retired: boolean): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'offprint-service-worker',
    apply: 'build',
    config: () => ({ define: { 'import.meta.env.RETIRED': JSON.stringify(retired) } }),
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const folder = resolve(config.root, config.build.outDir);
        const { files, bytes } = listShell(folder);
        const entry = retired ? 'src/offline/retired-sw.ts' : 'src/offline/sw.ts';
        writeFileSync(join(folder, 'sw.js'), await bundle(config.root, entry, files));
        config.logger.info(
          retired
            ? 'sw.js  retires the service worker'
            : `sw.js  keeps ${files.length} files, ${(bytes / 1000).toFixed(1)} kB`,
        );
      },
    },
  };
}
