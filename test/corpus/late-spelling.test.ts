import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseQuery } from '../../src/core/parse-query.ts';
import { createSpelling } from '../../src/search/create-spelling.ts';
import type { CreateSpelling } from '../../src/search/spelling.ts';
import { newDisk } from '../store/disk.ts';
import { fakeServer, paper } from './fake-server.ts';
import { openTab, type Tab } from './tab.ts';

const orchards = paper('Orchards', 'The fruit tree and its physics. A fruit tree.');
const gardens = paper('Gardens', 'Fruit, a tree.');
const towns = paper('Towns', 'Fruittree is a town, and another has physicists.');

describe('what misspelt words need, when it comes after the first searches', () => {
  let reader: Tab;
  /** How often asking again was said to be worth it, since the last look. */
  let asked: () => number;
  /** How the downloads end that were begun so far. */
  let downloads: { readonly arrive: (create: CreateSpelling) => void; readonly fail: () => void }[];

  const arrive = async (): Promise<void> => {
    const loaded = reader.spell();
    downloads.at(-1)?.arrive(createSpelling);
    await loaded;
  };

  beforeEach(async () => {
    newDisk();
    downloads = [];
    const server = fakeServer();
    server.deploy({ fruit: [[orchards, gardens, towns]] });
    reader = openTab(server, {
      loadSpelling: () =>
        new Promise((resolve, reject) => {
          downloads.push({ arrive: resolve, fail: () => reject(new TypeError('no network')) });
        }),
    });
    await reader.open();
    await reader.whole();
    const before = reader.last()?.revision ?? 0;
    asked = () => (reader.last()?.revision ?? 0) - before;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('makes a search for a misspelt word wait, and no other', async () => {
    expect(await reader.found('fruit phys')).not.toEqual([]);
    expect(downloads).toEqual([]);
    const found = reader.found('orchrads');
    await vi.waitFor(() => expect(downloads.length).toBe(1));
    downloads[0]?.arrive(createSpelling);
    expect(await found).toEqual(['Orchards']);
  });

  it('answers without it where it does not come for long, and says when it has come', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const found = reader.found('orchrads');
    await vi.waitFor(() => expect(downloads.length).toBe(1));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await found).toEqual([]);
    // Nobody waits a second time.
    expect(await reader.found('orchrad')).toEqual([]);
    expect(asked()).toBe(0);
    await arrive();
    expect(asked()).toBe(1);
    expect(await reader.found('orchrad')).toEqual(['Orchards']);
  });

  it('is asked for again after it could not be had', async () => {
    const found = reader.found('orchrads');
    await vi.waitFor(() => expect(downloads.length).toBe(1));
    downloads[0]?.fail();
    expect(await found).toEqual([]);
    const again = reader.found('orchrads');
    await vi.waitFor(() => expect(downloads.length).toBe(2));
    downloads[1]?.arrive(createSpelling);
    expect(await again).toEqual(['Orchards']);
  });

  it('answers a search anew in which a known word may be two', async () => {
    expect(await reader.found('fruittree ')).toEqual(['Towns']);
    await arrive();
    expect(asked()).toBe(1);
    expect((await reader.found('fruittree ')).toSorted()).toEqual(['Orchards', 'Towns']);
  });

  it.each(['fisics', 'title:orchrads', 'fruit physsics', '-orchrads'])(
    'is worth asking again about an open paper for %s',
    async (text) => {
      await reader.paper(orchards.id, parseQuery(text));
      await arrive();
      expect(asked()).toBe(1);
    },
  );

  it.each(['', 'fruit', 'fruit phys', 'title:orchards', '"fruit tree"', 'has:code'])(
    'changes nothing about a search for “%s”, and says nothing',
    async (text) => {
      await reader.found(text);
      await arrive();
      expect(asked()).toBe(0);
    },
  );

  it('marks anew what was meant in the paper that is open', async () => {
    const marks = async () =>
      (await reader.paper(orchards.id, parseQuery('fruittree ')))?.abstract.ranges.length;
    expect(await marks()).toBe(0);
    await arrive();
    expect(asked()).toBe(1);
    expect(await marks()).toBe(4);
  });

  it('marks anew in that paper also before the list beside it was asked again', async () => {
    await reader.found('fruittree ');
    await arrive();
    const view = await reader.paper(orchards.id, parseQuery('fruittree '));
    expect(view?.abstract.ranges).not.toEqual([]);
  });
});
