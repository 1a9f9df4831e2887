import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Decision } from '../../src/core/decision.ts';
import type { DecisionStore } from '../../src/store/decision-store.ts';
import { createIdbDecisionStore } from '../../src/store/idb-decision-store.ts';
import { createMemoryDecisionStore } from '../../src/store/memory-decision-store.ts';
import { failWrites, newDisk, watchDurability } from './disk.ts';
import { decided, id, starred } from './samples.ts';

const onDisk = (scope = '/'): DecisionStore => createIdbDecisionStore(scope, () => undefined);
const put = (store: DecisionStore, decision: Decision): Promise<Decision> =>
  store.change(decision.paperId, () => decision);

beforeEach(() => {
  newDisk();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe.each([
  ['disk', onDisk],
  ['memory', createMemoryDecisionStore],
])('decisions in %s', (kind, create) => {
  it('says where it keeps them', () => {
    expect(create().kind).toBe(kind);
  });

  it('gives every change the decision before it, and keeps what it returns', async () => {
    const store = create();
    const seen: (Decision | undefined)[] = [];
    for (const next of [starred('a', 1), starred('a', 2, false)]) {
      const kept = await store.change(id('a'), (previous) => {
        seen.push(previous);
        return next;
      });
      expect(kept).toEqual(next);
    }
    expect(seen).toEqual([undefined, starred('a', 1)]);
    expect(await store.all()).toEqual([starred('a', 2, false)]);
  });

  it('loses none of many changes made at once', async () => {
    const store = create();
    const count = (previous: Decision | undefined): Decision => starred('a', (previous?.star.at ?? 0) + 1);
    await Promise.all(Array.from({ length: 25 }, () => store.change(id('a'), count)));
    expect(await store.all()).toEqual([starred('a', 25)]);
  });

  it('changes nothing when the change throws, and passes on why', async () => {
    const store = create();
    await put(store, starred('a', 1));
    await expect(
      store.change(id('a'), () => {
        throw new RangeError('no');
      }),
    ).rejects.toThrow();
    expect(await store.all()).toEqual([starred('a', 1)]);
    expect(await put(store, starred('a', 2))).toEqual(starred('a', 2));
  });

  it('moves a decision to the paper that its paper became', async () => {
    const store = create();
    await put(store, starred('old', 1));
    const moved = { ...starred('old', 1), paperId: id('new') };
    expect(await store.move(id('old'), id('new'))).toEqual(moved);
    expect(await store.all()).toEqual([moved]);
  });

  it('merges a moved decision with the one that is there: the newer star wins', async () => {
    const store = create();
    await put(store, starred('old', 5));
    await put(store, starred('new', 9, false));
    expect(await store.move(id('old'), id('new'))).toMatchObject({ star: { value: false, at: 9 } });
    expect(await store.all()).toHaveLength(1);
  });

  it('takes read state, tags and note along, and merges each with what is there', async () => {
    const store = create();
    await put(store, decided('old', 5));
    await put(store, {
      ...starred('new', 1),
      note: { value: 'Later.', at: 9 },
      tags: decided('new', 1).tags ?? [],
    });
    await store.move(id('old'), id('new'));
    expect(await store.all()).toEqual([
      {
        paperId: id('new'),
        star: { value: true, at: 5 },
        read: { value: true, at: 5 },
        tags: [
          { tag: 'new', value: true, at: 1 },
          { tag: 'old', value: true, at: 5 },
        ],
        note: { value: 'Later.', at: 9 },
        copy: starred('new', 1).copy,
      },
    ]);
  });

  it('moves nothing when there is nothing to move', async () => {
    const store = create();
    await put(store, starred('new', 1));
    expect(await store.move(id('old'), id('new'))).toBeUndefined();
    expect(await store.all()).toEqual([starred('new', 1)]);
  });

  it('keeps a decision that is moved onto itself', async () => {
    const store = create();
    await put(store, starred('a', 1));
    expect(await store.move(id('a'), id('a'))).toEqual(starred('a', 1));
    expect(await store.all()).toEqual([starred('a', 1)]);
  });
});

describe('decisions on disk', () => {
  it('of the first version, which knew stars only, are there as they were and take every new field', async () => {
    const first = await openDB('offprint:/:decisions', 1, {
      upgrade: (database) => void database.createObjectStore('decisions', { keyPath: 'paperId' }),
    });
    await first.put('decisions', starred('a', 1));
    first.close();
    const store = onDisk();
    expect(await store.all()).toEqual([starred('a', 1)]);
    await store.change(id('a'), (previous) => ({ ...decided('a', 2), ...previous }));
    expect(await store.all()).toEqual([{ ...decided('a', 2), star: { value: true, at: 1 } }]);
  });

  it('make an app that knows stars only let go, since it would write back less than it read', async () => {
    let asked = false;
    const old = await openDB('offprint:/:decisions', 1, {
      upgrade: (database) => void database.createObjectStore('decisions', { keyPath: 'paperId' }),
      blocking: () => {
        asked = true;
        old.close();
      },
    });
    await put(onDisk(), decided('a', 1));
    expect(asked).toBe(true);
  });

  it('are there for the next visit', async () => {
    const first = onDisk();
    await put(first, starred('a', 1));
    first.close();
    expect(await onDisk().all()).toEqual([starred('a', 1)]);
  });

  it('are kept apart for two apps on one origin', async () => {
    await put(onDisk('/one/'), starred('a', 1));
    expect(await onDisk('/two/').all()).toEqual([]);
  });

  it('lose nothing when two tabs change the same one at once', async () => {
    const tabs = [onDisk(), onDisk()];
    const count = (previous: Decision | undefined): Decision => starred('a', (previous?.star.at ?? 0) + 1);
    await Promise.all(tabs.flatMap((tab) => Array.from({ length: 10 }, () => tab.change(id('a'), count))));
    expect(await onDisk().all()).toEqual([starred('a', 20)]);
  });

  it('are flushed to the disk before they count as saved', async () => {
    const durability = watchDurability();
    const store = onDisk();
    await put(store, starred('a', 1));
    await store.move(id('a'), id('b'));
    expect(durability).toEqual(['strict', 'strict']);
  });

  it.each(['request', 'commit'] as const)(
    'are never said to be saved when the disk is full at the %s, and stay as they were',
    async (at) => {
      const store = onDisk();
      await put(store, starred('a', 1));
      const full = failWrites('decisions', at);
      await expect(put(store, starred('a', 2, false))).rejects.toMatchObject({
        failure: { code: 'storage-full' },
      });
      await expect(store.move(id('a'), id('b'))).rejects.toMatchObject({ failure: { code: 'storage-full' } });
      full.end();
      expect(await store.all()).toEqual([starred('a', 1)]);
    },
  );
});
