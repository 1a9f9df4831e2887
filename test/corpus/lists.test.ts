import { describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import type { Manifest } from '../../src/core/wire.ts';
import { createLists } from '../../src/corpus/lists.ts';
import { createEngine } from '../../src/search/create-engine.ts';
import { createMemoryPaperStore } from '../../src/store/memory-paper-store.ts';
import type { PaperStore } from '../../src/store/paper-store.ts';
import { manifest, papers } from '../store/samples.ts';

const [before, after] = [manifest({ a: ['a.1.json', 2] }), manifest({ a: ['a.2.json', 3] })];

function listsWithLog() {
  const shown: number[] = [];
  const failures: unknown[] = [];
  const lists = createLists(createEngine(), {
    onShown: ({ ids }) => shown.push(ids.length),
    onProgress: () => undefined,
    onIndexed: () => undefined,
    onFailure: (error) => failures.push(error),
  });
  return { lists, shown, failures };
}

async function holding(...manifests: readonly Manifest[]): Promise<PaperStore> {
  const store = createMemoryPaperStore();
  for (const each of manifests)
    for (const { shards } of each.lists)
      for (const { file, count } of shards) await store.putShard(file, papers(count));
  return store;
}

describe('the lists on screen', () => {
  it('are never half of an old manifest that another tab replaces meanwhile', async () => {
    const store = await holding(after);
    const manifests = [before];
    const { lists, shown } = listsWithLog();
    await lists.show({ ...store, readManifest: async () => manifests.shift() ?? after });
    expect(shown).toEqual([3]);
  });

  it('stay as they are when the stored ones are not whole', async () => {
    const store = await holding(before);
    await store.commit(before);
    const { lists, shown } = listsWithLog();
    await lists.show(store);
    const broken: PaperStore = { ...store, readManifest: async () => after };
    await expect(lists.show(broken)).rejects.toMatchObject({ failure: { code: 'storage-lost' } });
    expect(shown).toEqual([2]);
    expect(lists.catalogue.ids).toHaveLength(2);
  });

  it('change once for one manifest, however often they are asked to', async () => {
    const store = await holding(before);
    await store.commit(before);
    const { lists, shown } = listsWithLog();
    expect(await Promise.all([lists.show(store), lists.show(store)])).toEqual([true, false]);
    expect(shown).toEqual([2]);
  });

  it('keep their index when they are shown again after it could not be written, and then no more', async () => {
    const store = await holding(before);
    let writes = 0;
    let title = 'first';
    const full: PaperStore = {
      ...store,
      readManifest: async () => ({ ...before, lists: before.lists.map((list) => ({ ...list, title })) }),
      async writeIndex() {
        writes += 1;
        if (writes === 1) throw new Error('no room');
      },
    };
    const { lists } = listsWithLog();
    for (const next of ['second', 'third', 'fourth']) {
      title = next;
      await lists.show(full);
      await lists.whenIndexed();
    }
    expect(writes).toBe(2);
  });

  it('do not count as indexed when an older run ends before the newer one', async () => {
    const store = await holding(before, after);
    const arrivals = new Map<string, (papers: readonly Paper[]) => void>();
    let current = before;
    const slow: PaperStore = {
      ...store,
      readManifest: async () => current,
      readShard: (file) => new Promise((resolve) => arrivals.set(file, resolve)),
    };
    const { lists } = listsWithLog();
    await lists.show(slow);
    current = after;
    await lists.show(slow);
    await vi.waitUntil(() => arrivals.size === 2);
    arrivals.get('a.1.json')?.(papers(2));
    await new Promise((resolve) => setImmediate(resolve));
    expect(lists.indexed).toBe(false);
    arrivals.get('a.2.json')?.(papers(3));
    await lists.whenIndexed();
    expect(lists.indexed).toBe(true);
  });
});
