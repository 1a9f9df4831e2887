/** Builds another release of the site for scenarios about updates; it shows its name as `<html data-release>`. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export interface Release {
  readonly name: string;
  /** The release that takes the service worker back. */
  readonly retired?: boolean;
  /** Folder of the lists, in place of `data/`. */
  readonly data?: string;
}

/** Sets variables of the environment for one build, since the configuration reads them. */
async function withEnvironment(variables: Readonly<Record<string, string>>, run: () => Promise<unknown>) {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    await run();
  } finally {
    process.env = before;
  }
}

/** @returns the folder of the build, in the system's temporary folder. */
export async function buildSite({ name, retired = false, data = 'data' }: Release): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), `offprint-${name}-`));
  const variables = { NODE_ENV: 'production', DATA_DIR: data, RETIRE_SERVICE_WORKER: retired ? '1' : '' };
  await withEnvironment(variables, () =>
    build({
      root: fileURLToPath(new URL('../..', import.meta.url)),
      logLevel: 'error',
      build: { outDir, emptyOutDir: true },
      plugins: [
        {
          name: 'name-of-the-release',
          transform: (code, id) =>
            id.endsWith('/src/main.tsx')
              ? `${code}\ndocument.documentElement.dataset.release = ${JSON.stringify(name)};`
              : undefined,
        },
      ],
    }),
  );
  return outDir;
}
