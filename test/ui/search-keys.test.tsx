/** Where the keyboard is led while searching, and what it leaves alone. */
import { cleanup, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../src/state/app-state.ts';
import type { FakeCorpus } from '../state/fakes.ts';
import { field, showSearch } from './show-search.ts';

describe('searching by keyboard', () => {
  const user = userEvent.setup();
  let corpus: FakeCorpus;
  let state: AppState;

  async function show(hash?: string): Promise<void> {
    ({ corpus, state } = await showSearch(hash));
    await waitFor(() => expect(state.results.page.value).toBeDefined());
  }
  const options = (): number => document.querySelectorAll('[role=option]').length;
  const offered = (timeout = 4000): Promise<void> => waitFor(() => expect(options()).toBe(3), { timeout });
  const focused = (): Element | null => document.activeElement;

  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it.each([
    ['leaves the field by Enter on a touch screen, whose keyboard would cover the papers', true],
    ['stays in the field after Enter elsewhere', false],
  ])('%s', async (_, coarse) => {
    await show();
    const { matchMedia } = window;
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      query === '(pointer: coarse)' ? ({ matches: coarse } as MediaQueryList) : matchMedia(query),
    );
    await user.type(field(), 'Large{Enter}');
    expect(focused() === field()).toBe(!coarse);
    expect(state.preferences.recentSearches.value).toEqual(['Large']);
    // To choose a suggestion is not yet to search.
    await user.clear(field());
    await user.type(field(), 'mo');
    await offered();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(focused()).toBe(field());
  });

  it.each(['Large', 'Search for exactly “Lrage”'])('goes on in the field after “%s”', async (name) => {
    await show();
    corpus.correction = { of: 'Lrage', to: 'Large' };
    state.results.setText('Lrage');
    (await screen.findByRole('button', { name })).focus();
    await user.keyboard('{Enter}');
    expect(focused()).toBe(field());
  });

  it('goes on in the field after a search that found nothing was cleared, but only by keyboard', async () => {
    await show('#/papers?q=zzqxv');
    const button = await screen.findByRole('button', { name: 'Clear search' });
    button.focus();
    await user.keyboard('{Enter}');
    expect([field().value, focused()]).toEqual(['', field()]);
    state.results.setText('zzqxv');
    await user.click(await screen.findByRole('button', { name: 'Clear search' }));
    expect(focused()).not.toBe(field());
  });

  it('closes the suggestions when it leaves the field for the button beside it', async () => {
    await show();
    await user.type(field(), 'mo');
    await offered();
    await user.tab();
    expect(focused()).toBe(screen.getByRole('button', { name: 'Clear text' }));
    expect([options(), field().value]).toEqual([0, 'mo']);
  });

  it('clears the text by Escape before it closes the paper beside it', async () => {
    await show('#/papers/title:0?q=models');
    await screen.findByRole('heading', { level: 1, name: 'Small models' });
    field().focus();
    await user.keyboard('{Escape}');
    expect(state.location.route.value).toMatchObject({ text: '', paper: 'title:0' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(state.location.route.value).toMatchObject({ text: '', paper: undefined }));
  });

  it('leads from the first row back to the field, and from no other', async () => {
    await show();
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    field().focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()?.textContent).toBe('Small models'));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()?.textContent).toBe('Large models'));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(focused()?.textContent).toBe('Small models'));
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe(field());
  });

  it('offers nothing over the results of what was pasted', async () => {
    await show();
    await user.type(field(), 'm');
    await user.paste('o');
    await waitFor(() => expect(state.suggestions.value?.for).toBe('mo'));
    await expect(offered(500)).rejects.toThrow();
    await user.type(field(), 'd');
    await waitFor(() => expect(options()).toBeGreaterThan(0), { timeout: 4000 });
  });

  it('completes the last word only while it is being typed', async () => {
    await show();
    await user.type(field(), 'mo');
    await offered();
    await user.type(field(), 'large ', { initialSelectionStart: 0, initialSelectionEnd: 0 });
    await waitFor(() =>
      expect(state.suggestions.value).toMatchObject({ for: 'large mo', items: [{}, {}, {}] }),
    );
    await expect(offered(500)).rejects.toThrow();
  });

  it('takes one part out for a key that is held, and leaves the rest alone', async () => {
    await show('#/papers?q=small+is:read');
    screen.getByRole('button', { name: 'Remove filter is: read' }).focus();
    await user.keyboard('{Backspace>8/}');
    await waitFor(() => expect(focused()).toBe(field()));
    expect(field().value).toBe('small');
  });
});
