import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import { parseQuery } from '../../src/core/parse-query.ts';
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

describe('two tabs on one store', () => {
  it('load at once and both end with the whole list', async () => {
    const tabs = [tab(), tab()];
    await Promise.all(tabs.map((each) => each.open()));
    for (const each of tabs) {
      expect(await each.titles()).toEqual(['apples', 'bananas', 'cherries']);
      expect(each.last()).toMatchObject({ phase: 'ready', total: 3, failure: undefined });
    }
  });

  it('update at once and both end with the new list', async () => {
    const tabs = [tab(), tab()];
    await Promise.all(tabs.map((each) => each.open()));
    server.deploy({ fruit: [[apples], [plums]] });
    await Promise.all(tabs.map((each) => each.sync()));
    for (const each of tabs) expect(await each.titles()).toEqual(['apples', 'plums']);
  });

  it('show what the other one fetched as soon as they are told, without a request', async () => {
    const second = tab();
    const first = tab({ announce: () => void second.reload() });
    await first.open();
    await second.open();
    server.deploy({ fruit: [[apples], [plums]] });
    await first.sync();
    server.taken();
    await second.reload();
    expect(await second.titles()).toEqual(['apples', 'plums']);
    expect(await second.titles('plums')).toEqual(['plums']);
    expect(server.taken()).toEqual([]);
  });

  it('tell each other nothing when nothing changed', async () => {
    let told = 0;
    const first = tab({
      announce: () => {
        told += 1;
      },
    });
    await first.open();
    await first.sync();
    expect(told).toBe(1);
  });

  it('find out by themselves when nobody tells them', async () => {
    const [first, second] = [tab(), tab()];
    await first.open();
    await second.open();
    server.deploy({ fruit: [[plums], [cherries, apples]] });
    await first.sync();
    expect((await second.paper(plums.id, parseQuery('')))?.paper).toBeUndefined();
    expect((await second.paper(apples.id, parseQuery('')))?.paper).toEqual(apples);
    expect(await second.titles()).toEqual(['plums', 'cherries', 'apples']);
  });

  it('fetch again what the other one dropped before it was committed', async () => {
    let dropped = false;
    const victim = tab({
      wrap: (store) => ({
        ...store,
        async commit(manifest) {
          if (!dropped) await store.commit({ format: 1, lists: [] });
          dropped = true;
          return store.commit(manifest);
        },
      }),
    });
    await victim.open();
    expect(await victim.titles()).toEqual(['apples', 'bananas', 'cherries']);
    expect(victim.last()?.failure).toBeUndefined();
  });
});
