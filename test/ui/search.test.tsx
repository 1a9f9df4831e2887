import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListSlug } from '../../src/core/list.ts';
import type { AppState } from '../../src/state/app-state.ts';
import type { FakeCorpus } from '../state/fakes.ts';
import { field, patience, showSearch } from './show-search.ts';

describe('searching on screen', () => {
  const user = userEvent.setup();
  let corpus: FakeCorpus;
  let state: AppState;

  async function show(hash?: string, count?: number): Promise<void> {
    ({ corpus, state } = await showSearch(hash, count));
  }
  const chip = (name: string) => screen.getByRole('button', { name: `Remove filter ${name}` });

  beforeEach(() => localStorage.clear());
  afterEach(cleanup);

  it('shows each part of a search as a chip, unless it is mere words', async () => {
    await show('#/papers?q=small+title:agent+-"by+hand"+year:2023..+(a+OR+b)');
    const chips = within(screen.getByRole('list', { name: 'Parts of the search' })).getAllByRole('button');
    expect(chips.map(({ textContent }) => textContent)).toEqual([
      'small',
      'title: agent',
      '-"by hand"',
      'year: 2023..',
      'a OR b',
    ]);
    await user.click(screen.getByRole('button', { name: 'Remove small' }));
    expect(field().value).toBe('title:agent -"by hand" year:2023.. (a OR b)');
    state.results.setText('small models');
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Parts of the search' })).toBeNull());
  });

  it('takes out exactly the filter whose chip is pressed, and hands the focus on', async () => {
    await show('#/papers?q=small+title:agent+models+is:read');
    await user.click(chip('title: agent'));
    expect(field().value).toBe('small models is:read');
    await waitFor(() => expect(document.activeElement).toBe(chip('is: read')));
    await user.keyboard('{Delete}');
    expect(field().value).toBe('small models');
    await waitFor(() => expect(document.activeElement).toBe(field()));
  });

  it('says how a filter is written when it was not understood, but only when the typing rests', async () => {
    await show('#/papers?q=year:soon');
    expect(screen.queryByText(/A year filter looks like/)).toBeNull();
    await screen.findByText(/A year filter looks like/, undefined, patience);
    state.results.setText('foo:bar year:soon year:later');
    await screen.findByText(
      /^foo: is not a filter.*A year filter looks like(?!.*A year filter)/,
      undefined,
      patience,
    );
    state.results.setText('year:2024');
    await waitFor(() => expect(screen.queryByText(/A year filter looks like/)).toBeNull());
  });

  it('says that a text without a word finds nothing in particular', async () => {
    await show('#/papers?q=***');
    await screen.findByText(/No word to search for/, undefined, patience);
    expect((await screen.findByTitle('2 papers')).textContent).not.toContain('found');
  });

  it('asks what was meant when it had to correct, with both ways on', async () => {
    await show();
    corpus.correction = { of: 'Lrage', to: 'Large' };
    state.results.setText('Lrage');
    const said = '1 paper for “Lrage”, 1.0 ms. Did you mean “Large”?';
    await screen.findByText(said, undefined, patience);
    await user.click(await screen.findByRole('button', { name: 'Search for exactly “Lrage”' }));
    expect(field().value).toBe('"Lrage"');
    state.results.setText('Lrage');
    await user.click(await screen.findByRole('button', { name: 'Large' }));
    expect(field().value).toBe('Large');
    await waitFor(() => expect(screen.queryByText(/Did you mean/)).toBeNull());
  });

  it('says between two rows where those with all of the words end, in the order of relevance only', async () => {
    await show('#/papers', 3);
    corpus.whole = 2;
    state.results.setText('models');
    const line = await screen.findByText('2 papers have all of the words. These come closest.');
    const rows = screen.getAllByRole('article').map((article) => article.closest('li'));
    expect(line.closest('li')).toBe(rows[2]);
    expect(rows.map((row) => row?.getAttribute('aria-posinset'))).toEqual(['1', '2', '3']);
    expect(line.compareDocumentPosition(screen.getAllByRole('article')[2] as Node)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    state.results.setSort('year');
    await waitFor(() => expect(screen.queryByText(/These come closest/)).toBeNull());
    corpus.whole = 3;
    state.results.setSort(undefined);
    await screen.findByText(/3 papers for “models”/);
    expect(screen.queryByText(/These come closest/)).toBeNull();
  });

  it('says above the first row when none has all of the words, in any order', async () => {
    await show('#/papers', 3);
    expect(screen.queryByText(/come closest/)).toBeNull();
    corpus.partial = true;
    state.results.setText('models');
    const line = await screen.findByText('No paper has all of the words. These come closest.');
    expect(line.closest('li')?.getAttribute('aria-posinset')).toBe('1');
    state.results.setSort('year');
    await screen.findByText(/^No paper has all of “models”; 3 papers come closest, /);
    screen.getByText('No paper has all of the words. These come closest.');
  });

  it('keeps what was typed when a row is opened before its answer is there', async () => {
    await show('#/papers?q=models');
    const link = await screen.findByRole('link', { name: 'Small models' });
    corpus.search = () => new Promise(() => undefined);
    await user.type(field(), ' small');
    await user.click(link);
    await waitFor(() => expect(window.location.hash).toBe('#/papers/title:0?q=models+small'));
    expect(field().value).toBe('models small');
  });

  it('keeps what was typed when a row is opened after its search failed', async () => {
    await show('#/papers?q=models');
    const link = await screen.findByRole('link', { name: 'Small models' });
    corpus.search = () => Promise.reject(new Error('lost'));
    await user.type(field(), ' small');
    await user.click(link);
    await waitFor(() => expect(window.location.hash).toBe('#/papers/title:0?q=models+small'));
    expect(field().value).toBe('models small');
  });

  it('sorts by choice, and offers no order that means nothing', async () => {
    await show('#/papers?q=models');
    const sort = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Sort' });
    const names = () =>
      within(sort)
        .getAllByRole('option')
        .map(({ textContent }) => textContent);
    expect(names()).toEqual(['Best match', 'Source order', 'Newest year', 'Title', 'Recently added']);
    await user.selectOptions(sort, 'Newest year');
    expect(window.location.hash).toBe('#/papers?q=models&sort=year');
    state.location.go({ page: 'papers', text: '', list: undefined, paper: undefined });
    await waitFor(() => expect(names()).toEqual(['Source order', 'Newest year', 'Title', 'Recently added']));
  });

  it('teaches the language by examples that can be tried', async () => {
    await show();
    const button = await screen.findByRole('button', { name: 'Search tips' });
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    corpus.set({ lists: [{ slug: 'trending' as ListSlug, title: 'Trending', count: 2 }] });
    await screen.findByRole('button', { name: 'list:trending' });
    screen.getByRole('button', { name: 'tag:"to read"' });
    await user.click(screen.getByRole('button', { name: 'title:agent' }));
    expect(field().value).toBe('title:agent');
    await waitFor(() => expect(screen.getByText(/– 0 papers/)).toBeTruthy());
    await user.keyboard('{Escape}');
    expect([document.activeElement, field().value]).toEqual([button, 'title:agent']);
    expect(screen.queryByRole('region', { name: 'Search tips' })).toBeNull();
  });

  it('says how many papers it could search so far', async () => {
    await show('#/papers?q=models');
    corpus.set({ total: 1000, indexed: 250 });
    await screen.findByText('Searching 250 of 1,000 papers so far');
    corpus.set({ indexed: 1000 });
    await waitFor(() => expect(screen.queryByText(/so far/)).toBeNull());
  });

  it('tells a screen reader of every row which of how many it is', async () => {
    await show('#/papers', 3);
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(3));
    const rows = screen.getAllByRole('article').map((article) => article.closest('li'));
    expect(rows.map((row) => row?.getAttribute('aria-posinset'))).toEqual(['1', '2', '3']);
    expect(rows.map((row) => row?.getAttribute('aria-setsize'))).toEqual(['3', '3', '3']);
  });
});
