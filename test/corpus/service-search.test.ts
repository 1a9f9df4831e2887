import { beforeEach, describe, expect, it } from 'vitest';
import type { ListSlug } from '../../src/core/list.ts';
import type { PaperId } from '../../src/core/paper.ts';
import { parseQuery } from '../../src/core/parse-query.ts';
import type { Sort } from '../../src/core/query.ts';
import type { CorpusStatus } from '../../src/corpus/corpus.ts';
import { createMemoryPaperStore } from '../../src/store/memory-paper-store.ts';
import type { PaperStore } from '../../src/store/paper-store.ts';
import { type FakeServer, fakeServer, paper } from './fake-server.ts';
import { asked, openTab, type Tab } from './tab.ts';

const [apples, bananas, cherries] = [paper('apples'), paper('bananas'), paper('cherries')];

describe('the loaded corpus', () => {
  let server: FakeServer;
  let store: PaperStore;
  let reader: Tab;

  const start = (): Tab => {
    reader = openTab(server, { store });
    return reader;
  };
  const status = (): CorpusStatus | undefined => reader.last();
  const whole = (service: Tab): Promise<unknown> => service.whole();

  beforeEach(() => {
    server = fakeServer();
    store = createMemoryPaperStore();
    server.deploy({ fruit: [[apples, bananas], [cherries]] });
  });

  it('counts a paper of two lists once, and shows it in both', async () => {
    server.deploy({ fruit: [[apples, bananas]], red: [[apples, cherries]] });
    const service = start();
    await service.open();
    expect(status()).toMatchObject({ total: 3 });
    const red = await service.search(asked({ text: '', list: 'red' as ListSlug }), 0, 50);
    expect(red?.rows.map(({ id }) => id)).toEqual([apples.id, cherries.id]);
    expect((await service.paper(apples.id, parseQuery('')))?.lists).toEqual(['fruit', 'red']);
  });

  it('gives the rows that were asked for, and the number of all', async () => {
    const service = start();
    await service.open();
    const page = await service.search(asked({ text: '' }), 1, 1);
    expect(page).toMatchObject({ total: 3, rows: [{ id: bananas.id }] });
  });

  it('completes a word from what the papers say, the most frequent first', async () => {
    server.deploy({ fruit: [[paper('a', 'apple applet'), paper('b', 'applet'), paper('c', 'about')]] });
    const service = start();
    await service.open();
    await whole(service);
    expect(await service.complete('App', 5)).toEqual([
      { word: 'applet', papers: 2 },
      { word: 'apple', papers: 1 },
    ]);
    expect(await service.complete('app', 1)).toHaveLength(1);
    expect(await service.complete('abo', 5)).toEqual([]);
    expect(await service.complete('', 5)).toEqual([]);
  });

  it('marks a word that only the title had to have in the title alone', async () => {
    server.deploy({ fruit: [[paper('red apples', 'Apples are red.')]] });
    const service = start();
    await service.open();
    await whole(service);
    const query = asked({ text: 'title:apples red' });
    const row = (await service.search(query, 0, 1))?.rows[0];
    expect(row).toMatchObject({
      title: {
        ranges: [
          [0, 3],
          [4, 10],
        ],
      },
      snippet: { ranges: [[11, 14]] },
    });
    const view = await service.paper(row?.id ?? apples.id, query.tree);
    expect(view).toMatchObject({ title: row?.title, abstract: row?.snippet });
  });

  it('puts papers in the order that is asked for', async () => {
    server.deploy({
      fruit: [
        [
          { ...paper('b', 'red'), year: 2020 },
          { ...paper('c', 'red red red') },
          { ...paper('A', 'red'), year: 2021 },
        ],
      ],
    });
    const service = start();
    await service.open();
    await whole(service);
    const order = async (sort: Sort, text: string): Promise<readonly string[] | undefined> =>
      (await service.search(asked({ text, sort }), 0, 50))?.rows.map(({ title }) => title.text);
    for (const text of ['', 'red']) {
      expect(await order('source', text)).toEqual(['b', 'c', 'A']);
      expect(await order('year', text)).toEqual(['A', 'b', 'c']);
      expect(await order('title', text)).toEqual(['A', 'b', 'c']);
    }
  });

  it('remembers on this device which papers came last, whatever their place in the list', async () => {
    await start().open();
    server.deploy({ fruit: [[paper('plums'), apples, bananas], [cherries]] });
    const service = start();
    await service.open();
    await whole(service);
    const added = async (text: string) =>
      (await service.search(asked({ text, sort: 'added' }), 0, 50))?.rows.map(({ title }) => title.text);
    server.deploy({
      fruit: [
        [paper('plums'), apples],
        [cherries, paper('figs')],
      ],
    });
    await service.sync();
    await whole(service);
    expect(await added('')).toEqual(['figs', 'plums', 'apples', 'cherries']);
    expect(await added('about')).toEqual(['figs', 'plums', 'apples', 'cherries']);
  });

  it('gives up a search that was superseded meanwhile', async () => {
    const service = start();
    await service.open();
    expect(await service.search(asked({ text: 'apples' }), 0, 50, () => true)).toBeUndefined();
  });

  it('keeps the order in which papers are asked for', async () => {
    const service = start();
    await service.open();
    const page = await service.search(asked({ text: '', among: [cherries.id, apples.id] }), 0, 50);
    expect(page?.rows.map(({ id }) => id)).toEqual([cherries.id, apples.id]);
  });

  it('finds what an edited paper became, and never guesses', async () => {
    const abstract =
      'Large language models show abilities that smaller ones do not have, and we ask when and why these abilities appear as models grow.';
    const before = { ...paper('Emergent Abilites of Models', abstract) };
    const after = { ...paper('Emergent Abilities of Models', abstract) };
    server.deploy({ fruit: [[apples, after]] });
    const service = start();
    await service.open();
    const other = {
      id: 'title:other' as PaperId,
      title: 'Emergent Fruit',
      abstract: 'About something else entirely.',
    };
    expect(await service.successors([before, other])).toEqual([{ from: before.id, to: after.id }]);
  });
});
