import { IDBOpenDBRequest, IDBVersionChangeEvent } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../src/core/failure.ts';
import { openDecisionStore, openPaperStore } from '../../src/store/open-stores.ts';
import { type Disk, newDisk } from './disk.ts';
import { id, papers, starred } from './samples.ts';

let disk: Disk;
const silent = (): void => undefined;

beforeEach(() => {
  disk = newDisk();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('opening the stores', () => {
  it('keeps both on disk where it can, in two databases named after the app and its path', async () => {
    const [first, second] = [await openPaperStore('/sub/', silent), await openDecisionStore('/sub/', silent)];
    expect([first.store.kind, first.failure, second.store.kind, second.failure]).toEqual([
      'disk',
      undefined,
      'disk',
      undefined,
    ]);
    expect((await disk.factory.databases()).map(({ name }) => name).sort()).toEqual([
      'offprint:/sub/:decisions',
      'offprint:/sub/:papers',
    ]);
  });

  it.each([
    ['is missing', () => vi.stubGlobal('indexedDB', undefined)],
    ['is null', () => vi.stubGlobal('indexedDB', null)],
    [
      'throws when it is opened',
      () => vi.stubGlobal('indexedDB', { open: () => raise(new DOMException('denied', 'SecurityError')) }),
    ],
    [
      'refuses as old private windows do',
      () =>
        vi.stubGlobal('indexedDB', { open: () => raise(new DOMException('denied', 'InvalidStateError')) }),
    ],
  ])('falls back to memory and tells why when IndexedDB %s', async (_, arrange) => {
    arrange();
    const papersOpened = await openPaperStore('/', silent);
    const decisionsOpened = await openDecisionStore('/', silent);
    for (const { store, failure } of [papersOpened, decisionsOpened]) {
      expect(store.kind).toBe('memory');
      expect(failure).toMatchObject({ code: 'storage-unavailable', detail: expect.stringMatching(/./) });
    }
    await papersOpened.store.putShard('a', papers(1));
    expect(await papersOpened.store.readShard('a')).toEqual(papers(1));
    await decisionsOpened.store.change(id('a'), () => starred('a', 1));
    expect(await decisionsOpened.store.all()).toEqual([starred('a', 1)]);
  });

  it('falls back to memory when IndexedDB never answers', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
    const opening = openDecisionStore('/', silent);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await opening).toMatchObject({
      store: { kind: 'memory' },
      failure: { code: 'storage-unavailable', detail: 'Error: IndexedDB does not answer' },
    });
  });

  it('waits as long as it takes for another tab that it asked the reader to close', async () => {
    const request = new IDBOpenDBRequest();
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', { open: () => request });
    const told: Failure[] = [];
    const settled = vi.fn();
    void openPaperStore('/', (failure) => told.push(failure)).then(settled, settled);
    await vi.advanceTimersByTimeAsync(1);
    request.dispatchEvent(new IDBVersionChangeEvent('blocked', { oldVersion: 1, newVersion: 2 }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([{ code: 'storage-blocked' }]);
    expect(settled).not.toHaveBeenCalled();
  });

  it('does not hide stars of a newer app behind an empty library', async () => {
    (await openDB('offprint:/:decisions', 99)).close();
    await expect(openDecisionStore('/', silent)).rejects.toMatchObject({ failure: { code: 'app-outdated' } });
  });
});

function raise(error: Error | DOMException): never {
  throw error;
}
