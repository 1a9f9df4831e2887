/** From the first load of the papers until the reader knows their way. */
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { createPreferences } from '../../src/state/preferences.ts';
import type { FakeCorpus } from '../state/fakes.ts';
import { code, showApp } from './show-app.tsx';

describe('the first visit', () => {
  const user = userEvent.setup();
  let corpus: FakeCorpus;
  let state: AppState;
  let scope = '';

  function show(...held: readonly Paper[]): void {
    ({ corpus, state, scope } = showApp('#/papers', ...held));
  }
  afterEach(cleanup);

  it('shows how far the first load is', () => {
    show();
    corpus.set({ phase: 'loading', stored: 1200, expected: 10000 });
    return waitFor(() => {
      const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Storing papers' });
      expect([bar.value, bar.max]).toEqual([1200, 10000]);
      expect(screen.getByText('1,200 of 10,000 papers')).toBeTruthy();
    });
  });

  it('says what failed on a first load, and tries again when asked', async () => {
    show();
    let tries = 0;
    corpus.sync = async () => {
      tries += 1;
    };
    corpus.set({ phase: 'failed', failure: { code: 'data-missing', file: 'manifest.json', status: 404 } });
    await screen.findByRole('heading', { name: /no manifest.json \(status 404\)/ });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(tries).toBe(1);
  });

  it('welcomes a reader until told to stop, and never again', async () => {
    show(code);
    const [welcome] = screen.getAllByRole('complementary', { name: 'Welcome' });
    within(welcome as HTMLElement).getByText('Ready to work offline.');
    await user.click(within(welcome as HTMLElement).getByRole('button', { name: 'Got it' }));
    expect(screen.queryByRole('complementary', { name: 'Welcome' })).toBeNull();
    expect(createPreferences(window, scope).welcomed.value).toBe(true);
  });

  it('takes a reader who opens a paper for welcomed', async () => {
    show(code);
    expect(screen.getAllByRole('complementary', { name: 'Welcome' }).length).toBeGreaterThan(0);
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await screen.findByRole('heading', { level: 1, name: 'Small models' });
    state.location.go({ page: 'papers', text: '', list: undefined, paper: undefined });
    await screen.findByRole('heading', { name: 'Pick a paper to read' });
    await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Welcome' })).toBeNull());
  });
});
