import { beforeEach, describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/core/parse-query.ts';
import { propose } from '../../src/search/propose.ts';
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

  beforeEach(async () => {
    newDisk();
    const server = fakeServer();
    server.deploy({ fruit: [[orchards, gardens, towns]] });
    reader = openTab(server);
    await reader.open();
    await reader.whole();
    const before = reader.last()?.revision ?? 0;
    asked = () => (reader.last()?.revision ?? 0) - before;
  });

  it('answers a search anew in which a known word may be two', async () => {
    expect(await reader.found('fruittree ')).toEqual(['Towns']);
    reader.proposeBy(propose);
    expect(asked()).toBe(1);
    expect((await reader.found('fruittree ')).toSorted()).toEqual(['Orchards', 'Towns']);
  });

  it.each(['fisics', 'title:orchrads', 'fruit physsics', '-orchrads'])(
    'is worth asking again for %s',
    async (text) => {
      await reader.found(text);
      reader.proposeBy(propose);
      expect(asked()).toBe(1);
    },
  );

  it.each(['', 'fruit', 'fruit phys', 'title:orchards', '"fruit tree"', 'has:code'])(
    'changes nothing about a search for “%s”, and says nothing',
    async (text) => {
      await reader.found(text);
      reader.proposeBy(propose);
      expect(asked()).toBe(0);
    },
  );

  it('marks anew what was meant in the paper that is open', async () => {
    const marks = async () =>
      (await reader.paper(orchards.id, parseQuery('fruittree ')))?.abstract.ranges.length;
    expect(await marks()).toBe(0);
    reader.proposeBy(propose);
    expect(asked()).toBe(1);
    expect(await marks()).toBe(4);
  });

  it('marks anew in that paper also before the list beside it was asked again', async () => {
    await reader.found('fruittree ');
    reader.proposeBy(propose);
    const view = await reader.paper(orchards.id, parseQuery('fruittree '));
    expect(view?.abstract.ranges).not.toEqual([]);
  });
});
