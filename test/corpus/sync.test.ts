import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import { parseQuery } from '../../src/core/parse-query.ts';
import type { PaperStore } from '../../src/store/paper-store.ts';
import { newDisk } from '../store/disk.ts';
import { type FakeServer, fakeServer, paper } from './fake-server.ts';
import { openTab, type Tab, type TabOptions } from './tab.ts';

const [apples, bananas, cherries, plums] = ['apples', 'bananas', 'cherries', 'plums'].map((name) =>
  paper(name),
) as [Paper, Paper, Paper, Paper];

let server: FakeServer;
const tab = (options: TabOptions = {}): Tab => openTab(server, options);

beforeEach(() => {
  newDisk();
  server = fakeServer();
  server.deploy({ fruit: [[apples, bananas], [cherries]] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('an update', () => {
  it('indexes only the papers that changed, and shows the new list under a new revision', async () => {
    const reader = tab();
    await reader.open();
    await reader.titles('apples');
    const before = reader.last()?.revision ?? 0;
    expect(reader.added).toEqual(['apples', 'bananas', 'cherries']);
    server.deploy({ fruit: [[apples, plums, bananas], [cherries]] });
    await reader.sync();
    expect(await reader.titles('plums')).toEqual(['plums']);
    expect(reader.added).toEqual(['apples', 'bananas', 'cherries', 'plums']);
    expect(reader.last()?.revision).toBeGreaterThan(before);
    expect(reader.last()).toMatchObject({ indexed: 4, total: 4 });
  });

  it('finds an edited paper by its new words and no longer by its old ones', async () => {
    const reader = tab();
    await reader.open();
    server.deploy({ fruit: [[apples, paper('bananas', 'Now about kumquats.')], [cherries]] });
    await reader.sync();
    expect(await reader.titles('kumquats')).toEqual(['bananas']);
    expect(reader.added.slice(3)).toEqual(['bananas']);
  });

  it('lets a list that the server dropped disappear', async () => {
    server.deploy({ fruit: [[apples]], nuts: [[plums]] });
    const reader = tab();
    await reader.open();
    await reader.titles('plums');
    server.deploy({ fruit: [[apples]] });
    await reader.sync();
    await reader.titles('plums');
    expect(reader.removed).toEqual([plums.id]);
    expect(reader.last()?.lists.map(({ slug }) => slug)).toEqual(['fruit']);
    expect(await reader.paper(plums.id, parseQuery(''))).toBeUndefined();
  });

  it('asks for a damaged shard once more past the browser cache, and uses the whole one', async () => {
    const modes: (string | undefined)[] = [];
    const { fetch } = server;
    server = {
      ...server,
      async fetch(url, init) {
        if (!url.includes('cherries')) return fetch(url, init);
        modes.push(init?.cache);
        return init?.cache === 'default' ? new Response('<!doctype html>') : fetch(url, init);
      },
    };
    const reader = tab();
    await reader.open();
    expect(modes).toEqual(['default', 'reload']);
    expect(await reader.titles()).toHaveLength(3);
  });

  it('fetches the next shards while one is stored, but few of them', async () => {
    server.deploy({ fruit: Array.from({ length: 12 }, (_, at) => [paper(`fruit${at}`)]) });
    const shardsAsked = (): number => asked.filter((file) => file !== 'manifest.json').length;
    const asked: string[] = [];
    const ahead: number[] = [];
    const reader = tab({
      wrap: (store) => ({
        ...store,
        async putShard(file, papers) {
          asked.push(...server.taken());
          ahead.push(shardsAsked() - ahead.length - 1);
          await store.putShard(file, papers);
        },
      }),
    });
    await reader.open();
    expect(ahead).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 1, 0]);
    expect(await reader.titles()).toHaveLength(12);
  });

  it('makes nothing current when one of the shards on their way fails, and stores those before it', async () => {
    await tab().open();
    server.deploy({ fruit: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [paper(name)]) });
    server.misbehave = (file) => (/\.[cd]1/.test(file) ? new TypeError('Failed to fetch') : undefined);
    const reader = tab();
    await reader.open();
    expect(await reader.titles()).toEqual(['apples', 'bananas', 'cherries']);
    expect(reader.last()?.failure).toMatchObject({ code: 'data-unreachable' });
    server.misbehave = () => undefined;
    server.taken();
    await reader.sync();
    expect(server.taken().map((file) => file.split('.')[2]?.charAt(0) ?? file)).toEqual([
      'manifest.json',
      'c',
      'd',
      'e',
      'f',
    ]);
    expect(await reader.titles()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('fetches again what the store has lost under an unchanged manifest', async () => {
    const lossy = (store: PaperStore): PaperStore => ({
      ...store,
      shardNames: async () => new Set([...(await store.shardNames())].filter((f) => !f.includes('cherries'))),
    });
    await tab().open();
    server.taken();
    await tab({ wrap: lossy }).open();
    expect(server.taken().filter((file) => file !== 'manifest.json')).toEqual([
      expect.stringContaining('cherries'),
    ]);
  });

  it('goes on from what an interrupted one had stored', async () => {
    server.misbehave = (file) => (file.includes('cherries') ? new TypeError('Failed to fetch') : undefined);
    const first = tab();
    await first.open();
    expect(first.last()).toMatchObject({ phase: 'failed', stored: 0, expected: 0 });
    server.misbehave = () => undefined;
    server.taken();
    const second = tab();
    await second.open();
    expect(server.taken()).toEqual(['manifest.json', expect.stringContaining('cherries')]);
    expect(second.statuses.find(({ expected }) => expected > 0)).toMatchObject({ stored: 2, expected: 3 });
    expect(await second.titles()).toEqual(['apples', 'bananas', 'cherries']);
  });
});
