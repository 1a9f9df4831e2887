import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listShell } from '../../src/build/precache.ts';
import { serviceWorker } from '../../src/build/service-worker-plugin.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-shell-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('the list of the shell', () => {
  it('holds every file that the app needs to start, and nothing else', () => {
    const shell = ['index.html', 'icon.svg', 'assets/index-a1B2_c-4.js', 'assets/worker-0123abcd.js'];
    const rest = ['data/manifest.json', 'data/a.0.1a2b3c4d5e6f.json', 'sw.js', '_headers', '.nojekyll'];
    for (const path of [...shell, ...rest, 'assets/index-a1B2_c-4.js.map', 'screenshots/wide.png'])
      write(path, path);
    expect(listShell(folder).files.map(({ url }) => url)).toEqual([...shell].sort());
  });

  it('carries the hash of the content, twice where the name does not', () => {
    write('index.html', 'one');
    write('assets/index-a1B2_c-4.js', 'two');
    const sha384 = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;
    const [asset, page] = listShell(folder).files;
    expect(asset).toEqual({ url: 'assets/index-a1B2_c-4.js', revision: null, integrity: sha384('two') });
    expect(page?.integrity).toBe(sha384('one'));
    expect(page?.revision).toMatch(/^[0-9a-f]{16}$/);
  });

  it('changes the revision of a file exactly when its content changes', () => {
    write('index.html', 'one');
    const first = listShell(folder).files[0]?.revision;
    write('index.html', 'two');
    const second = listShell(folder).files[0]?.revision;
    write('index.html', 'one');
    expect(second).not.toBe(first);
    expect(listShell(folder).files[0]?.revision).toBe(first);
  });

  it('gives a hash to a name in assets/ that has none', () => {
    write('assets/plain.js', 'three');
    expect(listShell(folder).files[0]?.revision).not.toBeNull();
  });
});

describe('the built service worker', () => {
  const project = fileURLToPath(new URL('../..', import.meta.url));

  async function buildTo(outDir: string, retired: boolean): Promise<string> {
    await build({
      root: project,
      configFile: false,
      publicDir: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'a-page',
          resolveId: (id) => (id === 'page' ? id : undefined),
          load: (id) => (id === 'page' ? 'export const retired = import.meta.env.RETIRED;' : undefined),
        },
        serviceWorker(retired),
      ],
      build: {
        outDir,
        emptyOutDir: false,
        rolldownOptions: { input: 'page', preserveEntrySignatures: 'strict' },
      },
    });
    return readFileSync(join(outDir, 'sw.js'), 'utf8');
  }

  it('is one classic script that names the shell, in 10 kB at most', async () => {
    write('index.html', '<!doctype html>');
    const script = await buildTo(folder, false);
    expect(script).not.toMatch(/\bimport\b|\bexport\b|importScripts/);
    expect(script).toContain('index.html');
    expect(script).toContain(listShell(folder).files.find(({ url }) => url === 'index.html')?.integrity);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(10_000);
  });

  it('is the same for the same shell, byte for byte', async () => {
    write('index.html', '<!doctype html>');
    expect(await buildTo(folder, false)).toBe(await buildTo(folder, false));
  });

  it('removes itself in a build that retires it, and tells the page to register none', async () => {
    write('index.html', '<!doctype html>');
    const script = await buildTo(folder, true);
    expect(script).toContain('unregister');
    expect(script).not.toContain('index.html');
    const { files } = listShell(folder);
    const page = readFileSync(join(folder, files.find(({ url }) => url.endsWith('.js'))?.url ?? ''), 'utf8');
    expect(page).toMatch(/!0|true/);
    expect(page).not.toContain('import.meta');
  });
});
