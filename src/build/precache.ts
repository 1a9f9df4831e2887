/** Lists the files that the service worker keeps, each with the hash that a mixed or broken deploy cannot meet. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShellFile {
  /** Relative to the service worker. */
  readonly url: string;
  /** Null where the name already carries a hash of the content. */
  readonly revision: string | null;
  /** Subresource integrity. */
  readonly integrity: string;
}

export interface Shell {
  /** In the order of their names, so that equal builds give equal service workers. */
  readonly files: readonly ShellFile[];
  readonly bytes: number;
}

/** Papers live in IndexedDB; the rest is for the host, for the install prompt, or not for people at all. */
const LEFT_OUT = [
  /^data\//,
  /^screenshots\//,
  /^share\.png$/,
  /^sw\.js$/,
  /^_headers$/,
  /^\.nojekyll$/,
  /\.map$/,
];

/** Vite puts a hash of the content into every name there. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;

function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** @param folder the finished build, without a slash at its end. */
export function listShell(folder: string): Shell {
  let bytes = 0;
  const files = pathsIn(folder)
    .filter((path) => !LEFT_OUT.some((pattern) => pattern.test(path)))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path): ShellFile => {
      const content = readFileSync(join(folder, path));
      const hash = createHash('sha384').update(content).digest();
      bytes += content.length;
      return {
        url: encodeURI(path),
        revision: HASHED.test(path) ? null : hash.toString('hex').slice(0, 16),
        integrity: `sha384-${hash.toString('base64')}`,
      };
    });
  return { files, bytes };
}
