/** What a button says when it was pressed, and what stands where there is nothing. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListSlug } from '../../src/core/list.ts';
import type { Paper } from '../../src/core/paper.ts';
import { type AppState, createAppState } from '../../src/state/app-state.ts';
import { createMemoryDecisionStore } from '../../src/store/memory-decision-store.ts';
import { App } from '../../src/ui/app.tsx';
import { AppContext } from '../../src/ui/app-context.ts';
import { later } from '../../src/ui/later.tsx';
import { fakeCorpus, paper } from '../state/fakes.ts';

const small = paper('title:small', 'Small models');
const offline = {
  status: () => ({ state: 'ready', updateWaiting: false }) as const,
  subscribe: () => () => undefined,
  checkForUpdate: async () => undefined,
  applyUpdate: () => undefined,
};

describe('what the app answers', () => {
  const user = userEvent.setup();
  let corpus: ReturnType<typeof fakeCorpus>;
  let state: AppState;
  let scopes = 0;

  function show(...held: readonly Paper[]): void {
    corpus = fakeCorpus(...held);
    scopes += 1;
    state = createAppState({
      view: window,
      scope: `/answers-${scopes}/`,
      corpus,
      decisions: Promise.resolve(createMemoryDecisionStore()),
      offline,
    });
    state.preferences.welcomed.value = true;
    render(
      <AppContext.Provider value={state}>
        <App />
      </AppContext.Provider>,
    );
  }
  const press = async (name: string): Promise<void> =>
    user.click(await screen.findByRole('button', { name }));
  const notices = (): HTMLElement => screen.getByRole('complementary', { name: 'Notices' });
  const openPalette = (): Promise<void> => user.keyboard('{Control>}k{/Control}');
  const settings = () => state.location.go({ page: 'settings' });

  beforeEach(() => window.history.replaceState(null, '', '#/papers'));
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
    Reflect.deleteProperty(navigator, 'storage');
  });

  it('says that it looks for new papers, and that there are none', async () => {
    show(small);
    let answer = (): void => undefined;
    corpus.sync = () =>
      new Promise((resolve) => {
        answer = () => {
          corpus.set({ checkedAt: 1 });
          resolve();
        };
      });
    settings();
    await press('Check for new papers');
    await within(notices()).findByText('Looking for new papers…');
    answer();
    await within(notices()).findByText('No new papers');
    expect(within(notices()).queryByText('Looking for new papers…')).toBeNull();
  });

  it('says from the palette how many new papers there are', async () => {
    show(small);
    corpus.sync = async () => corpus.set({ checkedAt: 1, total: 1201 });
    await openPalette();
    await user.type(await screen.findByRole('combobox', { name: /^Find/ }), 'new papers{Enter}');
    await within(notices()).findByText('1,200 new papers');
  });

  it('says why there are no new papers to be had', async () => {
    show(small);
    corpus.sync = async () =>
      corpus.set({ failure: { code: 'data-unreachable', file: 'manifest.json', detail: '' } });
    settings();
    await press('Check for new papers');
    await within(notices()).findByText('The list could not be reached');
    const sync = vi.spyOn(corpus, 'sync');
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    await press('Check for new papers');
    await within(notices()).findByText('You are offline');
    expect(sync).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    window.dispatchEvent(new Event('online'));
  });

  it('says when the browser does not promise to keep the papers, and nothing when it does', async () => {
    let promised = false;
    const persisted = async () => promised;
    const value = { persist: persisted, persisted };
    Object.defineProperty(navigator, 'storage', { configurable: true, value });
    show(small);
    settings();
    await press('Ask the browser to keep it');
    await within(notices()).findByText('The browser did not agree');
    await press('Dismiss');
    promised = true;
    await press('Ask the browser to keep it');
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Ask the browser to keep it' })).toBeNull(),
    );
    expect(within(notices()).queryByText('The browser did not agree')).toBeNull();
  });

  it('writes when it looked for papers last as the reader writes dates', async () => {
    show(small);
    const write = vi.spyOn(Date.prototype, 'toLocaleString').mockReturnValue('28.11.2026, 09:42');
    corpus.set({ checkedAt: 1 });
    settings();
    await screen.findByText('Last checked 28.11.2026, 09:42.');
    expect(write.mock.calls[0]?.[0]).toBeUndefined();
  });

  it('leads from a list that is not there to all papers', async () => {
    show();
    corpus.set({ total: 1 });
    state.location.go({ page: 'papers', text: '', list: 'nope' as ListSlug, paper: undefined });
    await press('Show all papers');
    await waitFor(() => expect(window.location.hash).toBe('#/papers'));
  });

  it('invites to pick a paper only where there is one', async () => {
    const invited = () => screen.queryByRole('heading', { name: 'Pick a paper to read' });
    show(small);
    await screen.findByRole('heading', { name: 'Small models' });
    expect(invited()).not.toBeNull();
    state.results.setText('zebra');
    await screen.findByRole('heading', { name: 'Nothing found' });
    await waitFor(() => expect(invited()).toBeNull());
    state.results.setText('');
    await waitFor(() => expect(invited()).not.toBeNull());
    state.location.go({ page: 'starred', text: '', paper: undefined });
    await screen.findByRole('heading', { name: 'Nothing starred yet' });
    await waitFor(() => expect(invited()).toBeNull());
    corpus.set({ phase: 'failed', failure: { code: 'data-newer', format: 2 } });
    await waitFor(() => expect(invited()).toBeNull());
  });

  it('names no key that is switched off, and has the switch beside the others', async () => {
    const keys = (): readonly (string | null)[] =>
      [...document.querySelectorAll('main kbd, dialog kbd')].map(({ textContent }) => textContent);
    show(small);
    await screen.findByRole('heading', { name: 'Small models' });
    expect(keys()).toContain('j');
    state.preferences.shortcuts.value = false;
    await waitFor(() => expect(keys()).toEqual([]));
    await openPalette();
    await user.type(await screen.findByRole('combobox', { name: /^Find/ }), 'keyboard');
    expect(keys()).toEqual([]);
    await user.keyboard('{Enter}');
    const overview = await screen.findByRole('dialog', { name: 'Keyboard' });
    expect(keys()).toEqual(['↓', '↑', 'Enter', 'Home', 'End', 'Ctrl K', '⌘ K', 'Esc']);
    await user.click(within(overview).getByRole('checkbox', { name: 'Single-key shortcuts' }));
    within(overview).getByText('Star or un-star');
    expect(state.preferences.shortcuts.value).toBe(true);
  });

  it('says that a part could not be loaded, unless the page is whole without it', async () => {
    const load = vi.fn(async (): Promise<() => null> => Promise.reject(new Error('gone')));
    const [Needed, Spare] = [later(load), later(load, true)];
    render(
      <>
        <section aria-label="needed">
          <Needed />
        </section>
        <section aria-label="spare">
          <Spare />
        </section>
      </>,
    );
    await within(screen.getByRole('region', { name: 'needed' })).findByRole('heading');
    expect(load).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('region', { name: 'spare' }).textContent).toBe('');
  });
});
