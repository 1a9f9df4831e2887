import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../src/core/failure.ts';
import type { Paper } from '../../src/core/paper.ts';
import { failWrites, newDisk } from '../store/disk.ts';
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

const failing = (code: 'storage-full' | 'storage-lost') => () =>
  Promise.reject(new FailureError({ code, detail: 'simulated' }));

describe('when storage fails', () => {
  it('goes on in memory when the disk is full, tells so, and leaves the old lists for the next visit', async () => {
    await tab().open();
    server.deploy({ fruit: [[apples, bananas], [plums]] });
    const reader = tab();
    const full = failWrites('blocks');
    server.taken();
    await reader.open();
    full.end();
    expect(await reader.titles()).toEqual(['apples', 'bananas', 'plums']);
    expect(reader.last()).toMatchObject({
      phase: 'ready',
      storage: 'memory',
      failure: { code: 'storage-full' },
    });
    expect(server.taken().filter((file) => file.includes('apples'))).toEqual([]);

    server.misbehave = () => new TypeError('Failed to fetch');
    const next = tab();
    await next.open();
    expect(await next.titles()).toEqual(['apples', 'bananas', 'cherries']);
  });

  it('still tells so after a later sync that succeeds', async () => {
    const reader = tab({ wrap: (store) => ({ ...store, putShard: failing('storage-full') }) });
    await reader.open();
    await reader.sync();
    expect(reader.last()?.failure).toMatchObject({ code: 'storage-full' });
  });

  it('keeps the old lists when neither disk nor server can be used', async () => {
    await tab().open();
    const reader = tab({ wrap: (store) => ({ ...store, putShard: failing('storage-lost') }) });
    server.deploy({ fruit: [[plums]] });
    let asked = 0;
    server.misbehave = (file) => {
      asked += file === 'manifest.json' ? 1 : 0;
      return asked > 1 ? new TypeError('Failed to fetch') : undefined;
    };
    await reader.open();
    expect(await reader.titles()).toEqual(['apples', 'bananas', 'cherries']);
    expect(reader.last()).toMatchObject({
      phase: 'ready',
      storage: 'disk',
      failure: { code: 'storage-lost' },
    });
    server.misbehave = () => undefined;
    server.deploy({ fruit: [[apples, bananas], [cherries]] });
    await reader.sync();
    expect(reader.last()?.failure).toBeUndefined();
  });

  it('never forgets why it runs from memory', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const reader = tab();
    await reader.open();
    expect(await reader.titles()).toHaveLength(3);
    const told = reader.statuses.filter(({ storage }) => storage).map(({ failure }) => failure?.code);
    expect(new Set(told)).toEqual(new Set(['storage-unavailable']));
    expect(reader.last()).toMatchObject({ phase: 'ready', storage: 'memory' });
  });

  it('fetches what it cannot read, and says nothing when that mends it', async () => {
    await tab().open();
    let broken = true;
    const reader = tab({
      wrap: (store) => ({
        ...store,
        readIds: (file) => (broken ? failing('storage-lost')() : store.readIds(file)),
        async shardNames() {
          broken = false;
          return store.shardNames();
        },
      }),
    });
    await reader.open();
    expect(reader.last()).toMatchObject({ phase: 'ready', failure: undefined, total: 3 });
  });

  it('shows the old lists as they are when they cannot be indexed, and indexes them when it is tried again', async () => {
    await tab().open();
    let broken = true;
    const reader = tab({
      wrap: (store) => ({
        ...store,
        readIndex: async () => undefined,
        readShard: (file) => (broken ? failing('storage-lost')() : store.readShard(file)),
      }),
    });
    await reader.open();
    await reader.titles('plums');
    expect(await reader.titles()).toHaveLength(3);
    expect(reader.last()?.failure).toMatchObject({ code: 'storage-lost' });
    broken = false;
    await reader.sync();
    expect(await reader.titles('cherries')).toEqual(['cherries']);
    expect(reader.last()?.failure).toBeUndefined();
  });

  it('fails politely when a newer app owns the store, and opens when it is asked again', async () => {
    const newer = await openDB('offprint:/:papers', 99);
    newer.close();
    const reader = tab();
    await reader.open();
    expect(reader.last()).toMatchObject({ phase: 'failed', failure: { code: 'app-outdated' } });
    await deleteDB('offprint:/:papers');
    await reader.sync();
    expect(reader.last()).toMatchObject({ phase: 'ready', total: 3, failure: undefined });
  });
});
