import { describe, expect, it } from 'vitest';
import { createPaperReader } from '../../src/corpus/paper-reader.ts';
import { createMemoryPaperStore } from '../../src/store/memory-paper-store.ts';
import type { PaperPlace } from '../../src/store/paper-store.ts';
import { paper } from './fake-server.ts';

const place = (index: number): PaperPlace => ({ file: 'a', index });

async function reader(count: number) {
  const store = createMemoryPaperStore();
  await store.putShard(
    'a',
    Array.from({ length: count }, (_, at) => paper(`p${at}`)),
  );
  const asked: number[] = [];
  const read = createPaperReader({
    ...store,
    readPapers(places) {
      asked.push(...places.map(({ index }) => index));
      return store.readPapers(places);
    },
  });
  return { read, asked };
}

describe('reading papers', () => {
  it('asks the store only for those it has not just read, and keeps the order', async () => {
    const { read, asked } = await reader(4);
    await read([place(0), place(2)]);
    const found = await read([place(3), place(2), place(9), place(0)]);
    expect(found.map((each) => each?.title)).toEqual(['p3', 'p2', undefined, 'p0']);
    expect(asked).toEqual([0, 2, 3, 9]);
  });

  it('gives all that was asked for, also while another read fills its memory', async () => {
    const { read } = await reader(1_000);
    await read([place(0), place(1)]);
    const [first] = await Promise.all([
      read([place(0), place(1), place(2)]),
      read(Array.from({ length: 900 }, (_, at) => place(at + 100))),
    ]);
    expect(first.map((each) => each?.title)).toEqual(['p0', 'p1', 'p2']);
  });

  it('forgets those that were read longest ago, so that memory stays small', async () => {
    const { read, asked } = await reader(2_000);
    await read([place(0), place(1)]);
    for (let at = 2; at < 2_000; at += 1) await read([place(0), place(at)]);
    asked.length = 0;
    await read([place(0), place(1), place(1_999)]);
    expect(asked).toEqual([1]);
  });
});
