import { cleanup, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state.ts';
import { field, patience, showSearch } from './show-search.ts';

describe('the search field with its suggestions', () => {
  const user = userEvent.setup();
  let state: AppState;

  async function show(): Promise<void> {
    ({ state } = await showSearch());
  }
  const options = (): readonly (string | null)[] =>
    screen
      .queryAllByRole('option')
      .flatMap((option) => (option.closest('[role=listbox]') ? option.textContent : []));

  beforeEach(() => localStorage.clear());
  afterEach(cleanup);

  it('completes the last word by keyboard, and searches as typed on Enter otherwise', async () => {
    await show();
    await user.type(field(), 'small mo');
    await waitFor(() => expect(options()).toEqual(['models100', 'modality99', 'mood98']), patience);
    await user.keyboard('{Enter}');
    expect([field().value, options()]).toEqual(['small mo', []]);
    await user.type(field(), 'd');
    await waitFor(() => expect(options()).toEqual(['models100', 'modality99']), patience);
    expect(field().getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const active = field().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toBe('modality99');
    expect(document.getElementById(active)?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Enter}');
    expect(field().value).toBe('small modality ');
    expect(document.activeElement).toBe(field());
  });

  it('clears the search by a button that is there as long as something is typed, and goes on in the field', async () => {
    await show();
    expect(screen.queryByRole('button', { name: 'Clear text' })).toBeNull();
    await user.type(field(), 'models{Enter}');
    await user.click(screen.getByRole('button', { name: 'Clear text' }));
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
    await waitFor(() => expect(location.hash).toBe('#/papers'));
    expect(screen.queryByRole('button', { name: 'Clear text' })).toBeNull();
    await waitFor(() => expect(options()).toEqual(['models']));
  });

  it('closes the suggestions by Escape first, and clears the search by the next', async () => {
    await show();
    await user.type(field(), 'mo');
    await waitFor(() => expect(options()).toHaveLength(3), patience);
    await user.keyboard('{Escape}');
    expect([field().value, options()]).toEqual(['mo', []]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(field().value).toBe(''));
  });

  it('goes into the results by arrow when nothing is suggested', async () => {
    await show();
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    await user.click(field());
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Small models'));
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Large models'));
    await user.keyboard('{Home}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Small models'));
  });

  it('takes no word that was offered for another text', async () => {
    await show();
    await user.type(field(), 'mo');
    await waitFor(() => expect(options()).toHaveLength(3), patience);
    await user.keyboard('zz{ArrowDown}{Enter}');
    expect(field().value).toBe('mozz');
  });

  it('offers recent searches in the empty field, and forgets them when asked', async () => {
    await show();
    await user.type(field(), 'Large{Enter}');
    await user.clear(field());
    await user.click(field());
    await waitFor(() => expect(options()).toEqual(['Large']));
    await user.keyboard('{ArrowDown}{Enter}');
    expect([field().value, options()]).toEqual(['Large', []]);
    await user.clear(field());
    await user.click(await screen.findByRole('button', { name: 'Clear recent searches' }));
    await waitFor(() => expect(options()).toEqual([]));
    expect(state.preferences.recentSearches.value).toEqual([]);
  });
});
