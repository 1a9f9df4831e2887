import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import { createIdbPaperStore } from '../../src/store/idb-paper-store.ts';
import { createMemoryPaperStore } from '../../src/store/memory-paper-store.ts';
import type { PaperStore } from '../../src/store/paper-store.ts';
import { failWrites, newDisk, watchDurability } from './disk.ts';
import { manifest, papers } from './samples.ts';

const onDisk = (scope = '/'): PaperStore => createIdbPaperStore(scope, () => undefined);

beforeEach(() => {
  newDisk();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe.each([
  ['disk', onDisk],
  ['memory', createMemoryPaperStore],
])('papers in %s', (kind, create) => {
  it('says where it keeps them', () => {
    expect(create().kind).toBe(kind);
  });

  it('holds nothing at first', async () => {
    const store = create();
    expect(await store.readManifest()).toBeUndefined();
    expect(await store.shardNames()).toEqual(new Set());
    expect(await store.readShard('a.1.json')).toBeUndefined();
    expect(await store.readIds('a.1.json')).toBeUndefined();
    expect(await store.readPapers([{ file: 'a.1.json', index: 0 }])).toEqual([undefined]);
  });

  it.each([0, 1, 20, 21, 137])('gives back a shard of %i papers whole and in order', async (count) => {
    const store = create();
    await store.putShard('a.1.json', papers(count));
    expect(await store.readShard('a.1.json')).toEqual(papers(count));
    expect(await store.readIds('a.1.json')).toEqual(papers(count).map(({ id }) => id));
  });

  it('reads papers from any places, in the order asked, with a gap where there is none', async () => {
    const store = create();
    const [a, b] = [papers(120, 'a'), papers(3, 'b')];
    await store.putShard('a.1.json', a);
    await store.putShard('b.1.json', b);
    const places = [
      { file: 'b.1.json', index: 2 },
      { file: 'a.1.json', index: 119 },
      { file: 'a.1.json', index: 120 },
      { file: 'a.1.json', index: 19 },
      { file: 'a.1.json', index: 20 },
      { file: 'gone.json', index: 0 },
    ];
    expect(await store.readPapers(places)).toEqual([b[2], a[119], undefined, a[19], a[20], undefined]);
  });

  it('keeps shards apart whose names begin alike', async () => {
    const store = create();
    await store.putShard('a.1', papers(2, 'short'));
    await store.putShard('a.10', papers(60, 'long'));
    expect(await store.readShard('a.1')).toEqual(papers(2, 'short'));
    await store.commit(manifest({ a: ['a.10', 60] }));
    expect(await store.readShard('a.10')).toEqual(papers(60, 'long'));
  });

  it('changes nothing when the same shard is stored again', async () => {
    const store = create();
    await store.putShard('a.1.json', papers(60));
    await store.putShard('a.1.json', papers(60));
    expect(await store.readShard('a.1.json')).toEqual(papers(60));
  });

  it('keeps the lists as they were until a manifest is committed', async () => {
    const store = create();
    const old = manifest({ a: ['a.1.json', 3] });
    await store.putShard('a.1.json', papers(3));
    await store.commit(old);
    await store.putShard('a.2.json', papers(4));
    expect(await store.readManifest()).toEqual(old);
    expect(await store.readShard('a.1.json')).toEqual(papers(3));
  });

  it('drops what the committed manifest does not name', async () => {
    const store = create();
    await store.putShard('a.1.json', papers(60));
    await store.putShard('b.1.json', papers(2, 'b'));
    await store.commit(manifest({ a: ['a.1.json', 60], b: ['b.1.json', 2] }));
    await store.putShard('a.2.json', papers(61));
    expect(await store.commit(manifest({ a: ['a.2.json', 61], b: ['b.1.json', 2] }))).toEqual([]);
    expect(await store.shardNames()).toEqual(new Set(['a.2.json', 'b.1.json']));
    expect(await store.readPapers([{ file: 'a.1.json', index: 50 }])).toEqual([undefined]);
    expect(await store.readShard('b.1.json')).toEqual(papers(2, 'b'));
  });

  it('refuses a manifest whose shards are not all there, and says which', async () => {
    const store = create();
    const old = manifest({ a: ['a.1.json', 3] });
    await store.putShard('a.1.json', papers(3));
    await store.commit(old);
    expect(await store.commit(manifest({ a: ['a.2.json', 3], b: ['b.1.json', 1] }))).toEqual([
      'a.2.json',
      'b.1.json',
    ]);
    expect(await store.readManifest()).toEqual(old);
    expect(await store.shardNames()).toEqual(new Set(['a.1.json']));
  });
});

describe('papers on disk', () => {
  it('are there for the next visit', async () => {
    const first = onDisk();
    await first.putShard('a.1.json', papers(3));
    await first.commit(manifest({ a: ['a.1.json', 3] }));
    first.close();
    const second = onDisk();
    expect(await second.readManifest()).toEqual(manifest({ a: ['a.1.json', 3] }));
    expect(await second.readShard('a.1.json')).toEqual(papers(3));
  });

  it('are kept apart for two apps on one origin', async () => {
    await onDisk('/one/').putShard('a.1.json', papers(3));
    expect(await onDisk('/two/').shardNames()).toEqual(new Set());
  });

  it('are written with relaxed durability, since they can be fetched again', async () => {
    const durability = watchDurability();
    const store = onDisk();
    await store.putShard('a.1.json', papers(1));
    await store.commit(manifest({ a: ['a.1.json', 1] }));
    expect(durability).toEqual(['relaxed', 'relaxed']);
  });

  it('leave no part of a shard behind when the disk is full, and say that it is', async () => {
    const store = onDisk();
    const full = failWrites('blocks');
    await expect(store.putShard('a.1.json', papers(200))).rejects.toMatchObject({
      failure: { code: 'storage-full' },
    });
    full.end();
    expect(await store.shardNames()).toEqual(new Set());
    expect(await store.readPapers([{ file: 'a.1.json', index: 0 }])).toEqual([undefined]);
    await store.putShard('a.1.json', papers(200));
    expect(await store.readShard('a.1.json')).toHaveLength(200);
  });

  it('leave no part of a shard behind when one of its papers cannot be stored', async () => {
    const store = onDisk();
    const unstorable = { ...papers(1)[0], links: () => [] } as unknown as Paper;
    await expect(store.putShard('a.1.json', [...papers(100), unstorable])).rejects.toMatchObject({
      failure: { code: 'unexpected' },
    });
    expect(await store.shardNames()).toEqual(new Set());
    expect(await store.readPapers([{ file: 'a.1.json', index: 0 }])).toEqual([undefined]);
  });

  it('stay as they were when the disk is full while a manifest is committed', async () => {
    const store = onDisk();
    const old = manifest({ a: ['a.1.json', 3] });
    await store.putShard('a.1.json', papers(3));
    await store.commit(old);
    await store.putShard('a.2.json', papers(4));
    const full = failWrites('meta');
    await expect(store.commit(manifest({ a: ['a.2.json', 4] }))).rejects.toMatchObject({
      failure: { code: 'storage-full' },
    });
    full.end();
    expect(await store.readManifest()).toEqual(old);
    expect(await store.readShard('a.1.json')).toEqual(papers(3));
  });
});
