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
/** One of these has a slip of its author. */
const lakes = Array.from({ length: 12 }, (_, at) => paper(`Lake ${at}`, 'The water of mountains.'));
const slip = paper('Pond', 'Its wtaer is green.');

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
    server.deploy({ fruit: [[orchards, gardens, towns, ...lakes, slip]] });
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

  it('makes a search wait also for a word of few papers that share no other', async () => {
    const found = reader.found('wtaer mountains ');
    await vi.waitFor(() => expect(downloads.length).toBe(1));
    downloads[0]?.arrive(createSpelling);
    expect((await found).length).toBe(lakes.length);
  });

  it('gives no answer to a search that another took the place of while it waited', async () => {
    let stale = false;
    const search = { text: 'orchrads', tree: parseQuery('orchrads') };
    const answer = reader.search(search, 0, 10, () => stale);
    await vi.waitFor(() => expect(downloads.length).toBe(1));
    stale = true;
    await arrive();
    expect(await answer).toBeUndefined();
  });

  it('lets the next search for known words go when one still waits', async () => {
    const waiting = reader.found('orchrads');
    await vi.waitFor(() => expect(downloads.length).toBe(1));
    expect(await reader.found('gardens')).toEqual(['Gardens']);
    await arrive();
    expect(await waiting).toEqual(['Orchards']);
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

  it.each(['fisics', 'title:orchrads', 'fruit physsics', 'wtaer mountains', 'fruits town'])(
    'is worth asking again about an open paper for %s',
    async (text) => {
      await reader.paper(orchards.id, parseQuery(text));
      await arrive();
      expect(asked()).toBe(1);
    },
  );

  it.each(['', 'fruit', 'fruit phys', 'title:orchards', '"fruit tree"', 'has:code', '-orchrads'])(
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
    expect(await marks()).toBe(2);
  });

  it('marks anew in that paper also before the list beside it was asked again', async () => {
    await reader.found('fruittree ');
    await arrive();
    const view = await reader.paper(orchards.id, parseQuery('fruittree '));
    expect(view?.abstract.ranges).not.toEqual([]);
  });
});
