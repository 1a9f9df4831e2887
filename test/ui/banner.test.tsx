/** What is said above everything else of the state that the app is in. */
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import type { AppState } from '../../src/state/app-state.ts';
import type { FakeCorpus } from '../state/fakes.ts';
import { code, showAppKeeping } from './show-app.tsx';

describe('the banner', () => {
  const user = userEvent.setup();
  let corpus: FakeCorpus;
  let state: AppState;
  let kind: 'disk' | 'memory' = 'disk';

  function show(...held: readonly Paper[]): void {
    ({ corpus, state } = showAppKeeping(kind, '#/papers', ...held));
  }

  beforeEach(() => {
    kind = 'disk';
  });
  afterEach(cleanup);

  it('warns where no decision can be kept, and not where only papers are fetched anew', async () => {
    const failure = { code: 'storage-unavailable', detail: '' } as const;
    show(code);
    corpus.set({ storage: 'memory', failure });
    await screen.findByRole('heading', { name: 'Small models' });
    expect(screen.queryByText(/will be gone when you close this page/)).toBeNull();
    cleanup();
    kind = 'memory';
    show(code);
    await screen.findByText(/will be gone when you close this page/);
  });

  it('calls being offline by one name, whoever noticed it', async () => {
    show(code);
    corpus.set({ failure: { code: 'data-unreachable', file: 'manifest.json', detail: '' } });
    const banner = await screen.findByRole('complementary', { name: 'State of the app' });
    within(banner).getByText('Offline. Everything here still works.');
    within(banner).getByRole('button', { name: 'Try again' });
    cleanup();
    show(code);
    const places = screen.getAllByRole('status');
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    const text = await screen.findByText('Offline. Everything here still works.');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    // In a place that screen readers knew before.
    expect(places.filter((place) => place.contains(text)).length).toBe(1);
    online.mockRestore();
    window.dispatchEvent(new Event('online'));
  });

  it('reloads where its button says so, and tries again where it says that', async () => {
    show(code);
    const reload = vi.spyOn(state, 'reload').mockImplementation(() => undefined);
    const retry = vi.spyOn(state, 'retry').mockImplementation(async () => undefined);
    corpus.set({ failure: { code: 'data-newer', format: 2 } });
    const banner = await screen.findByRole('complementary', { name: 'State of the app' });
    await user.click(within(banner).getByRole('button', { name: 'Reload' }));
    expect([reload.mock.calls.length, retry.mock.calls.length]).toEqual([1, 0]);
    corpus.set({ failure: { code: 'data-missing', file: 'manifest.json', status: 404 } });
    await user.click(await within(banner).findByRole('button', { name: 'Try again' }));
    expect([reload.mock.calls.length, retry.mock.calls.length]).toEqual([1, 1]);
  });

  it('gives the focus back when its button is no longer needed', async () => {
    show(code);
    corpus.set({ failure: { code: 'data-unreachable', file: 'manifest.json', detail: '' } });
    const link = await screen.findByRole('link', { name: 'Small models' });
    link.focus();
    (await screen.findByRole('button', { name: 'Try again' })).focus();
    corpus.sync = async () => corpus.set({ failure: undefined });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull());
    expect(document.activeElement).toBe(link);
  });
});
