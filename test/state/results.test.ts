import { effect } from '@preact/signals';
import { waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state.ts';
import { type FakeCorpus, fakeCorpus, openState, paper } from './fakes.ts';

const papers = (count: number) =>
  Array.from({ length: count }, (_, index) => paper(`title:${index}`, `Paper ${index}`));

describe('the results', () => {
  let corpus: FakeCorpus;
  let state: AppState;
  let scopes = 0;

  function open(count: number, hash = ''): void {
    window.history.replaceState(null, '', hash || '#/papers');
    corpus = fakeCorpus(...papers(count));
    scopes += 1;
    state = openState(corpus, `/results-${scopes}/`);
  }
  const held = () => {
    const page = state.results.page.value;
    return page && [page.offset, page.rows.length, page.rows[0]?.title.text];
  };

  beforeEach(() => localStorage.clear());
  afterEach(() => window.history.replaceState(null, '', '#/papers'));

  it('of a long list are held near the screen only, wherever that is', async () => {
    open(2000);
    await waitFor(() => expect(held()).toEqual([0, 8, 'Paper 0']));
    state.results.show(1000, 1010);
    await waitFor(() => expect(held()).toEqual([960, 90, 'Paper 960']));
    state.results.show(1990, 2004);
    await waitFor(() => expect(held()).toEqual([1950, 50, 'Paper 1950']));
  });

  it('are not fetched again for rows that are held', async () => {
    open(2000);
    await waitFor(() => expect(held()).toEqual([0, 8, 'Paper 0']));
    state.results.show(2, 8);
    state.results.show(1000, 1010);
    await waitFor(() => expect(held()?.[0]).toBe(960));
    expect(corpus.searches.map(({ offset }) => offset)).toEqual([0, 960]);
  });

  it('of a short list are all held in the end, so that the browser can search them', async () => {
    open(320);
    await waitFor(() => expect(held()).toEqual([0, 320, 'Paper 0']), { timeout: 5000 });
    expect(state.results.page.value?.rows.map(({ title }) => title.text)).toEqual(
      papers(320).map(({ title }) => title),
    );
  });

  it('of a short list come in helpings that are shown in no time that is felt, on fast devices and slow ones', async () => {
    open(480);
    let milliseconds = 0;
    const stop = effect(() => {
      state.results.page.value;
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
    });
    const helpings = () => corpus.searches.map(({ limit }) => limit);
    await waitFor(() => expect(helpings()).toContain(24), { timeout: 5000 });
    expect(helpings()[1]).toBe(3);
    milliseconds = 60;
    await waitFor(() => expect(helpings().at(-1)).toBe(2), { timeout: 5000 });
    stop();
  });

  it('of a short list are fetched at once where the reader goes, without gaps', async () => {
    open(320);
    await waitFor(() => expect(held()).toEqual([0, 8, 'Paper 0']));
    state.results.show(200, 210);
    await waitFor(() => expect(corpus.searches[1]).toMatchObject({ offset: 8, limit: 202 }));
    await waitFor(() => expect(held()?.[1]).toBeGreaterThanOrEqual(210));
    expect(held()?.[0]).toBe(0);
  });

  it('of another search are as many at first as the screen was seen to have room for, and at most eight', async () => {
    open(2000);
    await waitFor(() => expect(held()).toEqual([0, 8, 'Paper 0']));
    state.results.fit(5);
    state.results.setText('Paper');
    await waitFor(() => expect(held()).toEqual([0, 5, 'Paper 0']));
    state.results.fit(40);
    state.results.setText('Pap');
    await waitFor(() => expect(corpus.searches.at(-1)).toMatchObject({ offset: 0, limit: 8 }));
    // The tests share one address bar, which is written to when the typing rests.
    await waitFor(() => expect(window.location.hash).toContain('Pap'));
  });

  it('stay until the answer to the next search is there, and no other answer is shown', async () => {
    open(2000);
    await waitFor(() => expect(held()).toEqual([0, 8, 'Paper 0']));
    const { search } = corpus;
    const waiting: (() => void)[] = [];
    corpus.search = (query, offset, limit) =>
      new Promise((resolve) => waiting.push(() => resolve(search(query, offset, limit))));
    state.results.setText('Paper 7');
    await waitFor(() => expect(waiting).toHaveLength(1));
    state.results.setText('Paper 77');
    await waitFor(() => expect(waiting).toHaveLength(2));
    await waitFor(() => expect(state.results.busy.value).toBe(true));
    expect(held()?.[2]).toBe('Paper 0');
    waiting[1]?.();
    await waitFor(() => expect(held()?.[2]).toBe('Paper 77'));
    waiting[0]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(state.results.page.value?.text).toBe('Paper 77');
  });

  it('keep their place when the lists change below them', async () => {
    open(2000);
    await waitFor(() => expect(held()).toEqual([0, 8, 'Paper 0']));
    state.results.show(1000, 1010);
    await waitFor(() => expect(held()?.[0]).toBe(960));
    corpus.held = papers(2000).map((each) => ({ ...each, title: `New ${each.title}` }));
    corpus.set({ revision: 2 });
    await waitFor(() => expect(held()).toEqual([960, 90, 'New Paper 960']));
  });

  it('are asked for again as the index grows, but only a few times', async () => {
    open(2000, '#/papers?q=Paper');
    corpus.set({ total: 2000, indexed: 0 });
    await waitFor(() => expect(held()?.[2]).toBe('Paper 0'));
    const before = corpus.searches.length;
    for (let indexed = 1; indexed <= 2000; indexed += 1) corpus.set({ indexed });
    await waitFor(() => expect(corpus.searches.length).toBeGreaterThan(before + 3));
    expect(corpus.searches.length).toBeLessThan(before + 12);
  });

  it('come in the order that the address asks for', async () => {
    open(20, '#/papers?q=Paper&sort=year');
    await waitFor(() => expect(corpus.searches.at(-1)).toMatchObject({ text: 'Paper', sort: 'year' }));
    state.results.setSort('title');
    expect(window.location.hash).toBe('#/papers?q=Paper&sort=title');
    await waitFor(() => expect(corpus.searches.at(-1)).toMatchObject({ sort: 'title' }));
    state.results.setSort(undefined);
    expect(window.location.hash).toBe('#/papers?q=Paper');
  });

  it('know the neighbours of the open paper beyond the rows that are held', async () => {
    open(2000);
    await waitFor(() => expect(held()).toEqual([0, 8, 'Paper 0']));
    const go = (id: string | undefined): void => {
      if (id) window.history.replaceState(null, '', `#/papers/${id}`);
      window.dispatchEvent(new Event('hashchange'));
    };
    go('title:28');
    state.results.show(20, 40);
    await waitFor(() =>
      expect([state.reading.place.value, state.reading.next.value]).toEqual([28, 'title:29']),
    );
    state.results.show(1500, 1510);
    await waitFor(() => expect(held()?.[0]).toBe(1460));
    expect(state.reading.next.value).toBe('title:29');
    go('title:29');
    expect([state.reading.place.value, state.reading.previous.value]).toEqual([29, 'title:28']);
    state.results.show(25, 35);
    await waitFor(() => expect(state.reading.next.value).toBe('title:30'));
  });

  it('find a starred paper that left the lists by the language of queries', async () => {
    open(3);
    await waitFor(() => expect(held()?.[1]).toBe(3));
    const [first] = papers(1);
    if (!first) throw new Error('there is a first paper');
    state.library.toggleStar(first.id);
    await state.library.settled();
    corpus.held = papers(3).slice(1);
    corpus.set({ revision: 2 });
    const found = async (text: string): Promise<number | undefined> => {
      state.location.go({ page: 'starred', text, paper: undefined });
      await waitFor(() => expect(state.results.page.value).toMatchObject({ page: 'starred', text }));
      return state.results.page.value?.total;
    };
    expect(await found('title:paper is:starred')).toBe(1);
    expect(await found('-paper')).toBe(0);
    expect(await found('"abstract of" -has:code')).toBe(1);
    expect(await found('year:2020 OR nothing')).toBe(0);
  });
});
