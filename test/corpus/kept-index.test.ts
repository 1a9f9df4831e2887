import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import { createIdbPaperStore } from '../../src/store/idb-paper-store.ts';
import type { PaperStore } from '../../src/store/paper-store.ts';
import { failWrites, newDisk } from '../store/disk.ts';
import { type FakeServer, fakeServer, paper } from './fake-server.ts';
import { openTab, type Tab } from './tab.ts';

const [apples, bananas, cherries, plums] = ['apples', 'bananas', 'cherries', 'plums'].map((name) =>
  paper(name),
) as [Paper, Paper, Paper, Paper];

let server: FakeServer;
/** Shards that were read as a whole. */
let shardsRead: string[];
/** Indexes that were stored. */
let written: number;

function watched(store: PaperStore): PaperStore {
  return {
    ...store,
    readShard(file) {
      shardsRead.push(file);
      return store.readShard(file);
    },
    async writeIndex(index) {
      await store.writeIndex(index);
      written += 1;
    },
  };
}

async function visit(): Promise<Tab> {
  const visitor = openTab(server, { wrap: watched });
  await visitor.open();
  await visitor.whole();
  return visitor;
}

/** A visit after which the index is stored. */
async function firstVisit(): Promise<void> {
  await visit();
  await vi.waitUntil(() => written === 1);
  shardsRead = [];
}

beforeEach(() => {
  newDisk();
  server = fakeServer();
  server.deploy({ fruit: [[apples, bananas], [cherries]] });
  shardsRead = [];
  written = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the index of the visit before', () => {
  it('is used as it is when nothing changed', async () => {
    await firstVisit();
    const reader = await visit();
    expect(await reader.titles('cherries')).toEqual(['cherries']);
    expect(reader.last()).toMatchObject({ indexed: 3, total: 3 });
    expect([reader.added, shardsRead, written]).toEqual([[], [], 1]);
  });

  it('is not waited for by the list', async () => {
    await firstVisit();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const reader = openTab(server, {
      wrap: (store) => ({ ...store, readIndex: (format) => released.then(() => store.readIndex(format)) }),
    });
    await reader.open();
    expect(await reader.titles('')).toEqual(['apples', 'bananas', 'cherries']);
    const found = reader.titles('cherries');
    release();
    expect(await found).toEqual(['cherries']);
  });

  it('is brought up to date by the shards that changed, and stored again', async () => {
    await firstVisit();
    server.deploy({ fruit: [[apples, bananas], [plums]] });
    const reader = await visit();
    expect(await reader.titles('plums')).toEqual(['plums']);
    expect(await reader.titles('cherries')).toEqual([]);
    expect([reader.added, reader.removed]).toEqual([['plums'], [cherries.id]]);
    expect(shardsRead.every((file) => file.includes('plums'))).toBe(true);
    await vi.waitUntil(() => written === 2);
    const next = await visit();
    expect(next.added).toEqual([]);
    expect(await next.titles('bananas')).toEqual(['bananas']);
  });

  it('takes a paper from another shard when the one it came from is gone', async () => {
    server.deploy({ a: [[paper('apples', 'of a')]], b: [[paper('apples', 'of b'), plums]] });
    await firstVisit();
    server.deploy({ b: [[paper('apples', 'of b'), plums]] });
    const reader = await visit();
    expect(reader.added).toEqual(['apples']);
    expect(await reader.titles('plums')).toEqual(['plums']);
  });

  it.each([
    ['damaged', (bytes: ArrayBuffer) => new Uint8Array(bytes).fill(1).buffer],
    ['cut short', (bytes: ArrayBuffer) => bytes.slice(1)],
  ])('is built again when it is %s', async (_how, damage) => {
    await firstVisit();
    await change((value) => (value instanceof ArrayBuffer ? damage(value) : value));
    const reader = await visit();
    expect(reader.added).toEqual(['apples', 'bananas', 'cherries']);
    expect(await reader.titles('cherries')).toEqual(['cherries']);
  });

  it('is built again when it is of another format', async () => {
    await firstVisit();
    await change((value) => (value instanceof ArrayBuffer ? value : { ...value, format: 0 }));
    expect((await visit()).added).toHaveLength(3);
  });

  it('is not missed when there is no room for it', async () => {
    const full = failWrites('index');
    const reader = await visit();
    expect(await reader.titles('apples')).toEqual(['apples']);
    expect(reader.last()?.failure).toBeUndefined();
    full.end();
    expect(await createIdbPaperStore('/', () => undefined).readIndex(1)).toBeUndefined();
  });
});

/** Puts something else in place of every record of the stored index. */
async function change(damage: (value: ArrayBuffer | { readonly format: number }) => unknown): Promise<void> {
  const opening = indexedDB.open('offprint:/:papers');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const store = opening.result.transaction('index', 'readwrite').objectStore('index');
  const cursors = store.openCursor();
  await new Promise<void>((resolve) => {
    cursors.addEventListener('success', () => {
      const cursor = cursors.result;
      if (!cursor) return resolve();
      cursor.update(damage(cursor.value));
      cursor.continue();
    });
  });
  opening.result.close();
}
