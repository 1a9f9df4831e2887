import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type ViteDevServer } from 'vite';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { offprintData } from '../../src/build/data-plugin.ts';
import { formatDiagnostic } from '../../src/build/diagnostics.ts';
import { emitLists } from '../../src/build/emit-lists.ts';
import { readLists } from '../../src/build/read-lists.ts';
import { parseManifest, parseShard } from '../../src/core/read-wire.ts';

const home = mkdtempSync(join(tmpdir(), 'offprint-build-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let folders = 0;
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  folders += 1;
  const folder = join(home, `data-${folders}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const ABSTRACT =
  'We look at one thing closely. It turns out to be another, which nobody had expected of it at all.';
const record = (title: string, more: object = {}): string =>
  JSON.stringify({ title, abstract: ABSTRACT, ...more });
const told = (folder: string): readonly string[] =>
  readLists(folder).diagnostics.map((each) => formatDiagnostic(each).replaceAll(folder, 'data'));
const idsOf = (folder: string, slug: string): readonly string[] =>
  readLists(folder)
    .lists.filter((list) => list.slug === slug)
    .flatMap(({ papers }) => papers.map(({ id }) => id));

describe('reading a data folder', () => {
  it('ends with one line for the shipped list', () => {
    const { lists, diagnostics } = readLists('data');
    expect(diagnostics).toEqual([]);
    expect(lists.map(({ summary }) => summary)).toEqual([
      'hugging-face-papers  69 papers, 11 links, 2 lines of page furniture, 0 problems',
    ]);
    expect(lists[0]).toMatchObject({
      title: 'Hugging Face Papers',
      sourceUrl: 'https://huggingface.co/papers',
    });
  });

  it('names a list after its file, unless a file beside it says otherwise', () => {
    const folder = folderOf({
      'Réading_list 2.jsonl': record('A'),
      'other.txt': `B\n${ABSTRACT}`,
      'other.meta.json': '{"title": "Another", "description": "Of things.", "sourceUrl": "https://a.org/"}',
    });
    expect(
      readLists(folder).lists.map(({ slug, title, description, sourceUrl }) => [
        slug,
        title,
        description,
        sourceUrl,
      ]),
    ).toEqual([
      ['reading-list-2', 'Réading List 2', undefined, undefined],
      ['other', 'Another', 'Of things.', 'https://a.org/'],
    ]);
  });

  it('knows the file beside a list in whatever case its ending is written', () => {
    const folder = folderOf({ 'A.TXT': `B\n${ABSTRACT}`, 'A.meta.json': '{"title": "Another"}' });
    const { lists, diagnostics } = readLists(folder);
    expect([lists.map(({ title }) => title), diagnostics]).toEqual([['Another'], []]);
  });

  it('merges what is twice, inside a list and across lists, and counts it', () => {
    const folder = folderOf({
      'a.jsonl': [record('One'), record('Two'), record('ONE!')].join('\n'),
      'b.jsonl': [record('Two', { arxivId: '2401.00002' }), record('Three')].join('\n'),
    });
    const { lists } = readLists(folder);
    expect(lists.map(({ summary }) => summary)).toEqual([
      'a  2 papers, 0 links, 0 lines of page furniture, 1 duplicate merged, 0 problems',
      'b  2 papers, 0 links, 0 lines of page furniture, 1 also in another list, 0 problems',
    ]);
    expect(lists[0]?.papers[1]?.id).toBe('arxiv:2401.00002');
    expect(lists[0]?.papers[1]).toEqual(lists[1]?.papers[0]);
  });

  it('changes no id when papers are re-ordered, scraped again or moved to another file', () => {
    const one = record('On one thing: 13\\% more', { url: 'https://arxiv.org/abs/2401.00001v1' });
    const again = record('On one thing: 13% more', { url: 'https://arxiv.org/abs/2401.00001v3' });
    const before = folderOf({
      'a.jsonl': [one, record('Two & more'), record('Three', { doi: '10.1000/X' })].join('\n'),
    });
    const after = folderOf({
      'a.jsonl': [record('Three', { doi: 'https://doi.org/10.1000/x' }), again].join('\n'),
      'b.txt': `TWO &amp; More\n${ABSTRACT}`,
    });
    const ids = idsOf(before, 'a');
    expect(new Set([...idsOf(after, 'a'), ...idsOf(after, 'b')])).toEqual(new Set(ids));
    expect(new Set(ids).size).toBe(3);
  });

  it('says everything that is wrong at once, as a compiler does', () => {
    const lines = Array.from({ length: 6 }, (_, at) => record(`T${at}`));
    const folder = folderOf({
      'x.txt': `Only a Title\nAnother Title\n${ABSTRACT}`,
      'x.meta.json': '{"titel": "?", "sourceUrl": "javascript:alert(1)"}',
      'lonely.meta.json': '{}',
      'y.jsonl': [...lines, '{"title": '].join('\n'),
      'Y.txt': `T\n${ABSTRACT}`,
      'z.txt': Uint8Array.from([...Buffer.from('A Title\n'), 0xff, 0xfe]),
      'long.jsonl': JSON.stringify({ title: 'T', abstract: 'x'.repeat(100_001) }),
      'none.txt': 'Subscribe\n',
      '….txt': `T\n${ABSTRACT}`,
      'notes.pdf': '',
      '.DS_Store': '',
    });
    mkdirSync(join(folder, 'inside'));
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling.txt'));
    const messages = told(folder);
    expect(messages.map((message) => message.replace(/not JSON: .*/, 'not JSON: …')).sort()).toEqual(
      [
        'data/dangling.txt: cannot be read: it is not there',
        'data/inside: folders are not read (warning)',
        'data/lonely.meta.json: there is no list called lonely beside it',
        'data/long.jsonl:1: 100002 characters are too many for one paper (limit 100000)',
        'data/none.txt: no paper found in this page text',
        'data/notes.pdf: not a list; known are .txt (page text), .jsonl (JSON Lines) (warning)',
        'data/x.meta.json: "titel" is not known; use title, description, sourceUrl',
        'data/x.meta.json: "sourceUrl" must be an http(s) URL',
        'data/x.txt:1: title has no abstract: "Only a Title" (warning)',
        'data/y.jsonl: makes the same list "y" as data/Y.txt; rename one',
        'data/z.txt:2: not valid UTF-8; save the file as UTF-8',
        'data/….txt: its name needs a Latin letter or a digit, to make an address of it',
      ].sort(),
    );
  });

  it('gives the line of broken JSON', () => {
    const folder = folderOf({
      'y.jsonl': [...Array.from({ length: 6 }, (_, at) => record(`T${at}`)), '{"title": '].join('\n'),
    });
    expect(told(folder)).toEqual([expect.stringMatching(/^data\/y\.jsonl:7: not JSON: /)]);
  });

  it('refuses a file of 300 MB before reading it', () => {
    const folder = folderOf({ 'huge.txt': '' });
    truncateSync(join(folder, 'huge.txt'), 300_000_000);
    const start = performance.now();
    expect(told(folder)).toEqual([
      'data/huge.txt: 300 MB is too large for one list (limit 256 MB); split it',
    ]);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('says so when there is nothing to read', () => {
    expect(told(folderOf({}))).toEqual(['data: holds no list; put a .txt or .jsonl file there']);
    expect(readLists('/no/such/folder').diagnostics.map(formatDiagnostic)).toEqual([
      '/no/such/folder: the data folder cannot be read: it is not there; create it or set DATA_DIR to another',
    ]);
  });
});

describe('emitting lists', () => {
  it('writes what the app reads back, in shards of at most 1 MB', () => {
    const papers = Array.from({ length: 3000 }, (_, at) =>
      record(`Title ${at}`, { abstract: `é${'word '.repeat(100)}` }),
    );
    const { lists } = readLists(folderOf({ 'a.jsonl': papers.join('\n') }));
    const files = new Map(emitLists(lists).map(({ path, text }) => [path, text]));
    const manifest = parseManifest(JSON.parse(files.get('data/manifest.json') ?? ''));
    const [list] = manifest.lists;
    expect(list?.count).toBe(3000);
    expect(list?.shards.length).toBeGreaterThan(1);
    const read = list?.shards.flatMap(({ file, bytes, count }) => {
      const text = files.get(`data/${file}`) ?? '';
      expect(file).toMatch(/^a\.\d+\.[0-9a-f]{12}\.json$/);
      expect(Buffer.byteLength(text)).toBe(bytes);
      expect(bytes).toBeLessThanOrEqual(1_000_000);
      const shard = parseShard(JSON.parse(text), file);
      expect(shard).toHaveLength(count);
      return shard;
    });
    expect(read).toEqual(lists[0]?.papers);
  });

  it('gives a list a new version exactly when its papers change', () => {
    const versionOf = (...lines: readonly string[]) => {
      const text = emitLists(readLists(folderOf({ 'a.jsonl': lines.join('\n') })).lists).at(-1)?.text ?? '';
      return parseManifest(JSON.parse(text)).lists[0]?.version;
    };
    expect(versionOf(record('A'), record('B'))).toBe(versionOf(record('A'), '', record('B')));
    expect(versionOf(record('A'), record('B'))).not.toBe(versionOf(record('B'), record('A')));
  });
});

function siteOf(): string {
  folders += 1;
  const root = join(home, `site-${folders}`);
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
