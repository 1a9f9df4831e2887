import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, createServer, type ViteDevServer } from 'vite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { offprintData } from '../../src/build/data-plugin.ts';
import { parseManifest, parseShard } from '../../src/core/read-wire.ts';
import { ABSTRACT, folderOf, home, record } from './data-folder.ts';

let sites = 0;
function siteOf(): string {
  sites += 1;
  const root = join(home, `site-${sites}`);
  mkdirSync(root);
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>x</title>');
  return root;
}

describe('building', () => {
  const buildTo = async (folder: string): Promise<ReadonlyMap<string, string>> => {
    const root = siteOf();
    await build({ root, configFile: false, logLevel: 'silent', plugins: [offprintData(folder)] });
    const data = join(root, 'dist/data');
    return new Map(readdirSync(data).map((name) => [name, readFileSync(join(data, name), 'utf8')]));
  };

  it('gives the same bytes for the same input', async () => {
    const first = await buildTo('data');
    expect([...first.keys()].sort()).toEqual([
      expect.stringMatching(/^hugging-face-papers\.0\.[0-9a-f]{12}\.json$/),
      'manifest.json',
    ]);
    expect(await buildTo('data')).toEqual(first);
  });

  const run = (folder: string): Promise<{ readonly code: number; readonly output: string }> =>
    new Promise((resolve) => {
      const args = ['node_modules/vite/bin/vite.js', 'build', '--outDir', join(home, 'out'), '--emptyOutDir'];
      execFile(
        process.execPath,
        args,
        { env: { ...process.env, DATA_DIR: folder } },
        (error, stdout, stderr) => {
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: `${stdout}${stderr}` });
        },
      );
    });

  it('fails with every message and no stack trace when a file has errors', async () => {
    const folder = folderOf({ 'x.jsonl': '{"title": 3}\n[]', 'y.txt': `Only a Title\nAnother\n${ABSTRACT}` });
    const { code, output } = await run(folder);
    expect(code).toBe(1);
    expect(output).toContain(`${folder}/x.jsonl:1: "title" is not text`);
    expect(output).toContain(`${folder}/x.jsonl:2: not a JSON object`);
    expect(output).toContain(`${folder}/y.txt:1: title has no abstract: "Only a Title" (warning)`);
    expect(output).toContain('2 errors, 1 warning in the data');
    expect(output).not.toMatch(/^\s+at /m);
  }, 60_000);

  it('succeeds with warnings, counts them, and ends with a line a list', async () => {
    const folder = folderOf({ 'y.txt': `Only a Title\nAnother\n${ABSTRACT}` });
    const { code, output } = await run(folder);
    expect(output).toContain(`${folder}/y.txt:1: title has no abstract: "Only a Title" (warning)`);
    expect(output).toContain(
      'y  2 papers, 0 links, 0 lines of page furniture, 1 problem\n0 errors, 1 warning in the data',
    );
    expect(code).toBe(0);
  }, 60_000);
});

describe('developing', () => {
  async function serve(folder: string): Promise<{
    readonly server: ViteDevServer;
    readonly sent: (type: string) => Promise<unknown>;
    readonly origin: string;
  }> {
    const messages: { readonly type: string }[] = [];
    const waiting: { readonly type: string; readonly resolve: (message: unknown) => void }[] = [];
    const server = await createServer({
      root: siteOf(),
      configFile: false,
      logLevel: 'silent',
      server: { port: 4210, strictPort: false, hmr: { port: 4211 } },
      plugins: [
        {
          name: 'record-messages',
          configureServer: ({ ws }) => {
            const send: (...args: readonly unknown[]) => void = ws.send.bind(ws);
            ws.send = (...args: readonly unknown[]) => {
              const message = args[0] as { readonly type: string };
              const at = waiting.findIndex(({ type }) => type === message.type);
              if (at < 0) messages.push(message);
              else waiting.splice(at, 1)[0]?.resolve(message);
              send(...args);
            };
          },
        },
        offprintData(folder),
      ],
    });
    onTestFinished(() => server.close());
    await server.listen();
    await vi.waitFor(() => expect(server.watcher.getWatched()[folder]).toBeDefined(), 10_000);
    const sent = (type: string): Promise<unknown> => {
      const at = messages.findIndex((message) => message.type === type);
      if (at >= 0) return Promise.resolve(messages.splice(at, 1)[0]);
      return new Promise((resolve) => waiting.push({ type, resolve }));
    };
    return { server, sent, origin: server.resolvedUrls?.local[0] ?? '' };
  }

  it('serves the data from memory and never lets a browser keep it', async () => {
    const { origin } = await serve(folderOf({ 'a.jsonl': record('One') }));
    const response = await fetch(`${origin}data/manifest.json`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [shard] = parseManifest(await response.json()).lists[0]?.shards ?? [];
    const papers = parseShard(await (await fetch(`${origin}data/${shard?.file}`)).json());
    expect(papers.map(({ title }) => title)).toEqual(['One']);
    expect((await fetch(`${origin}data/other.json`)).status).toBe(404);
  });

  it('survives a bad file, lays the problem over the page, takes it away when mended, and tells the page', async () => {
    const folder = folderOf({ 'a.jsonl': '{"title": ' });
    const { sent, origin } = await serve(folder);
    expect(await sent('error')).toMatchObject({
      err: { message: expect.stringContaining(`${folder}/a.jsonl:1: not JSON`), stack: '' },
    });
    expect((await fetch(`${origin}data/manifest.json`)).status).toBe(404);

    writeFileSync(join(folder, 'a.jsonl'), record('One'));
    expect(await sent('update')).toEqual({ type: 'update', updates: [] });
    expect(await sent('custom')).toEqual({ type: 'custom', event: 'offprint:data' });
    expect((await fetch(`${origin}data/manifest.json`)).status).toBe(200);

    writeFileSync(join(folder, 'b.jsonl'), '[]');
    await sent('error');
    expect((await fetch(`${origin}data/manifest.json`)).status).toBe(200);
  }, 60_000);
});
