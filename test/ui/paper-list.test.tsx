import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { articles, bare, code, showApp } from './show-app.tsx';

describe('the app on screen', () => {
  const user = userEvent.setup();
  let state: AppState;

  function show(...held: readonly Paper[]): void {
    ({ state } = showApp('#/papers', ...held));
  }
  afterEach(cleanup);

  it('calls each star by one name, and describes it by the title of its paper', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    expect(screen.getAllByRole('button', { name: 'Star' })).toHaveLength(2);
    for (const description of ['Small models', 'Large models'])
      screen.getByRole('button', { name: 'Star', description });
    state.library.toggleStar(bare.id);
    await screen.findByRole('button', { name: 'Star', description: 'Large models', pressed: true });
  });

  it('lists papers as articles whose headings link to them', async () => {
    show(code, bare);
    const heading = await screen.findByRole('heading', { name: 'Small models' });
    expect(within(heading).getByRole('link').getAttribute('href')).toBe('#/papers/title:code');
    expect(articles()).toHaveLength(2);
    expect(within(articles()[1] as HTMLElement).getByText('no abstract')).toBeTruthy();
  });

  it('searches while typing and says how many were found', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    await user.type(screen.getByRole('searchbox', { name: 'Search papers' }), 'Large');
    await waitFor(() => expect(articles()).toHaveLength(1));
    await waitFor(() => {
      const said = screen.getAllByRole('status').map((element) => element.textContent);
      expect(said).toContain('1 paper for “Large”, 1.0 ms');
    });
    // The eye is spared the time, unless it asks.
    expect(screen.getByText('1 found').title).toBe('1 paper for “Large”, 1.0 ms');
  });

  it('is honest when nothing was found, and offers to clear the search', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    state.results.setText('zzqxv');
    await screen.findByRole('heading', { name: 'Nothing found' });
    await user.click(screen.getByRole('button', { name: 'Clear search' }));
    await waitFor(() => expect(articles()).toHaveLength(2));
  });

  it('stars with one press, and un-stars with an undo', async () => {
    show(code);
    const star = await screen.findByRole('button', { name: 'Star' });
    await user.click(star);
    expect(star.getAttribute('aria-pressed')).toBe('true');
    await user.click(star);
    expect(star.getAttribute('aria-pressed')).toBe('false');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(star.getAttribute('aria-pressed')).toBe('true'));
  });
});
