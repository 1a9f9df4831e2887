/** What is said of results that are less, or elsewhere, than what was asked for. */
import { cleanup, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListSlug } from '../../src/core/list.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { type FakeCorpus, paper } from '../state/fakes.ts';
import { showApp } from './show-app.tsx';

describe('what is said of a search', () => {
  const user = userEvent.setup();
  let corpus: FakeCorpus;
  let state: AppState;

  /** Three papers that are found by any text of the test. */
  async function show(hash = '#/papers'): Promise<void> {
    ({ corpus, state } = showApp(hash, ...['0', '1', '2'].map((id) => paper(`title:${id}`, `Models ${id}`))));
    await waitFor(() => expect(state.results.page.value).toBeDefined());
  }
  function searchFor(text: string, whole: number | undefined): void {
    corpus.partial = true;
    corpus.whole = whole;
    corpus.correction = { of: text, to: 'Models' };
    state.results.setText(text);
  }
  const placeOf = (line: HTMLElement): string | null | undefined =>
    line.closest('li')?.getAttribute('aria-posinset');

  beforeEach(() => localStorage.clear());
  afterEach(cleanup);

  it('names a phrase that no paper has above those that have its words', async () => {
    await show();
    searchFor('"models large"', 3);
    const line = await screen.findByText('No paper has this phrase. These have its words.');
    expect(placeOf(line)).toBe('1');
    screen.getByTitle(/^No paper has "models large"; 3 papers have its words, /);
    expect(screen.queryByText(/closest/)).toBeNull();
  });

  it('denies no phrase that papers have, only not beside the other words', async () => {
    await show();
    searchFor('"models large" mirage', 3);
    await screen.findByText('No paper has all of this as it stands. These have its words.');
  });

  it('says where those with all words of a phrase end, too', async () => {
    await show();
    searchFor('"models large"', 2);
    expect(placeOf(await screen.findByText('No paper has this phrase.'))).toBe('1');
    expect(placeOf(screen.getByText('2 papers have all of the words. These come closest.'))).toBe('3');
    state.results.setSort('year');
    await waitFor(() => expect(screen.queryByText(/^2 papers have/)).toBeNull());
    screen.getByText('No paper has this phrase.');
  });

  it('puts no second quotation marks around a text that has some', async () => {
    await show();
    searchFor('"models large', undefined);
    await screen.findByRole('button', { name: 'Search for exactly "models large' });
  });

  it('denies a list what it has not, and leads to the same search among all papers', async () => {
    await show('#/papers?list=trending&q=zzqxv');
    corpus.set({ lists: [{ slug: 'trending' as ListSlug, title: 'Trending', count: 3 }] });
    await screen.findByRole('heading', { name: 'Nothing found here' });
    screen.getByText(/^No paper of this list has these words/);
    screen.getByRole('button', { name: 'Clear search' });
    await user.click(screen.getByRole('link', { name: 'Search all papers' }));
    await screen.findByRole('heading', { name: 'Nothing found' });
    screen.getByText(/^No paper has these words/);
    expect(state.location.route.value).toMatchObject({ text: 'zzqxv', list: undefined });
    expect(screen.queryByRole('link', { name: 'Search all papers' })).toBeNull();
  });

  it('denies the stars what they have not', async () => {
    await show();
    state.library.toggleStar(paper('title:1').id);
    state.location.go({ page: 'starred', text: 'zzqxv is:read', paper: undefined });
    await screen.findByText(/^No starred paper has all that was asked for/);
    const link = screen.getByRole('link', { name: 'Search all papers' });
    expect(link.getAttribute('href')).toBe('#/papers?q=zzqxv+is%3Aread');
  });

  it('advises to take a filter away only where there is one', async () => {
    await show('#/papers?q=LLM:Reasoning');
    await screen.findByText(/^No paper has these words/);
    state.results.setText('zzqxv -vision');
    await screen.findByText(/Take a filter or a phrase away/);
  });
});
