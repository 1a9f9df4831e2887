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

describe('while the index is being built', () => {
  /** A store whose shards cannot be read until they are let go. */
  function held(): { wrap: (store: PaperStore) => PaperStore; release: () => void; count: () => number } {
    let release = (): void => undefined;
    let count = 0;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    return {
      release: () => release(),
      count: () => count,
      wrap: (store) => ({
        ...store,
        readIndex: async () => undefined,
        async readShard(file) {
          count += 1;
          await gate;
          return store.readShard(file);
        },
      }),
    };
  }

  it('lists papers, opens them and answers from what it has, and says when asking again is worth it', async () => {
    server.deploy({ fruit: [[apples, bananas]], stone: [[cherries]] });
    const gates = [held(), held()];
    await tab().open();
    const reader = tab({
      wrap: (store) => ({
        ...store,
        readIndex: async () => undefined,
        readShard: (file) => (gates[file.includes('stone') ? 1 : 0] ?? held()).wrap(store).readShard(file),
      }),
    });
    await reader.open();
    expect(await reader.titles()).toEqual(['apples', 'bananas', 'cherries']);
    expect(await reader.found('cherries')).toEqual([]);
    expect((await reader.paper(apples.id, parseQuery('apples')))?.title.ranges).toEqual([]);
    const revision = reader.last()?.revision ?? 0;
    gates[0]?.release();
    await vi.waitFor(async () => expect(await reader.found('apples')).toEqual(['apples']));
    expect(await reader.found('cherries')).toEqual([]);
    expect(reader.last()).toMatchObject({ total: 3 });
    gates[1]?.release();
    await reader.whole();
    expect(reader.last()?.revision).toBeGreaterThan(revision);
    expect(await reader.found('cherries')).toEqual(['cherries']);
    expect((await reader.paper(apples.id, parseQuery('apples')))?.title.ranges).toEqual([[0, 6]]);
  });

  it('answers from the new lists when they change in the middle of it', async () => {
    await tab().open();
    const gate = held();
    const reader = tab({ wrap: gate.wrap });
    await reader.open();
    await vi.waitUntil(() => gate.count() === 1);
    const searching = reader.titles('plums');
    server.deploy({ fruit: [[apples], [plums]] });
    await reader.sync();
    gate.release();
    expect(await searching).toEqual(['plums']);
    expect(await reader.titles('bananas')).toEqual([]);
    expect(reader.last()).toMatchObject({ indexed: 2, failure: undefined });
  });

  it('moves on to the new lists when another tab drops what was being read', async () => {
    await tab().open();
    const gate = held();
    const reader = tab({ wrap: gate.wrap });
    await reader.open();
    const other = tab();
    await other.open();
    server.deploy({ fruit: [[plums]] });
    await other.sync();
    const searching = reader.titles('plums');
    gate.release();
    expect(await searching).toEqual(['plums']);
    expect(reader.last()).toMatchObject({ failure: undefined, total: 1, indexed: 1 });
  });
});
