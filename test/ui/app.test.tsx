import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { citeInBibtex, citePlainly } from '../../src/core/citation.ts';
import type { Paper } from '../../src/core/paper.ts';
import type { OfflineStatus } from '../../src/offline/offline.ts';
import { type AppState, createAppState } from '../../src/state/app-state.ts';
import { createPreferences } from '../../src/state/preferences.ts';
import { createMemoryDecisionStore } from '../../src/store/memory-decision-store.ts';
import { App } from '../../src/ui/app.tsx';
import { AppContext } from '../../src/ui/app-context.ts';
import { applyAppearance } from '../../src/ui/apply-appearance.ts';
import { fakeCorpus, paper } from '../state/fakes.ts';

const code: Paper = {
  ...paper('title:code', 'Small models'),
  abstract: 'We show <b>much</b>. Code: https://github.com/a/b.',
  links: [{ url: 'https://github.com/a/b', kind: 'code' }],
};
const bare: Paper = { ...paper('title:bare', 'Large models', ''), extent: 'none' };

const status: OfflineStatus = { state: 'ready', updateWaiting: false };
const offline = {
  status: () => status,
  subscribe: () => () => undefined,
  checkForUpdate: async () => undefined,
  applyUpdate: () => undefined,
};

describe('the app on screen', () => {
  const user = userEvent.setup();
  let corpus: ReturnType<typeof fakeCorpus>;
  let state: AppState;
  let scopes = 0;
  let kind: 'disk' | 'memory' = 'disk';

  function show(...held: readonly Paper[]): void {
    corpus = fakeCorpus(...held);
    scopes += 1;
    const store = createMemoryDecisionStore();
    state = createAppState({
      view: window,
      scope: `/ui-${scopes}/`,
      corpus,
      decisions: Promise.resolve({ ...store, kind }),
      offline,
    });
    render(
      <AppContext.Provider value={state}>
        <App />
      </AppContext.Provider>,
    );
  }
  const articles = (): readonly HTMLElement[] =>
    within(screen.getByRole('region', { name: /papers/i })).queryAllByRole('article');

  beforeEach(() => {
    kind = 'disk';
    window.history.replaceState(null, '', '#/papers');
  });
  afterEach(cleanup);

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

  it('shows a paper’s text as text only, with its links as links that tell nothing', async () => {
    show(code);
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await screen.findByRole('heading', { level: 1, name: 'Small models' });
    const reading = screen.getByRole('region', { name: 'Reading' });
    expect(reading.querySelector('b')).toBeNull();
    const link = within(reading).getByRole('link', { name: 'https://github.com/a/b' });
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    for (const any of within(reading).getAllByRole('link')) {
      expect(any.getAttribute('href')).toMatch(/^(https:\/\/|#\/)/);
    }
  });

  it('moves the focus to the paper that opens, and back to its row when it closes', async () => {
    show(code, bare);
    const heading = await screen.findByRole('heading', { name: 'Large models' });
    within(heading).getByRole('link').focus();
    state.location.go({ page: 'papers', text: '', list: undefined, paper: bare.id });
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
    state.location.go({ page: 'papers', text: '', list: undefined, paper: undefined });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Large models'));
  });

  it('brings a paper to its top before another key can lead on from there', async () => {
    show(code);
    const pane = screen.getByRole('region', { name: 'Reading' });
    const order: string[] = [];
    pane.scrollTo = () => void order.push('top');
    pane.addEventListener('focusin', () => queueMicrotask(() => order.push('next key')));
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await waitFor(() => expect(order).toContain('next key'));
    expect(order).toEqual(['top', 'next key']);
  });

  it('is driven by single keys, but not while typing or when they are switched off', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    await user.keyboard('j');
    expect(document.activeElement?.textContent).toBe('Small models');
    await user.keyboard('j');
    expect(document.activeElement?.textContent).toBe('Large models');
    await user.keyboard('k');
    await user.keyboard('s');
    await waitFor(() => expect(state.library.isStarred(code.id)).toBe(true));
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await user.keyboard('s');
    expect(state.library.isStarred(code.id)).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('s');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe(''));
    await waitFor(() => expect(articles()).toHaveLength(2));
    state.preferences.shortcuts.value = false;
    screen.getByRole('searchbox').blur();
    await user.keyboard('j');
    expect(document.activeElement).toBe(document.body);
  });

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

  it('welcomes a reader until told to stop, and never again', async () => {
    show(code);
    const [welcome] = screen.getAllByRole('complementary', { name: 'Welcome' });
    within(welcome as HTMLElement).getByText('Ready to work offline.');
    await user.click(within(welcome as HTMLElement).getByRole('button', { name: 'Got it' }));
    expect(screen.queryByRole('complementary', { name: 'Welcome' })).toBeNull();
    expect(createPreferences(window, `/ui-${scopes}/`).welcomed.value).toBe(true);
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

  it('names the first of very many authors, and all of them when asked, where the focus then is', async () => {
    show({ ...code, authors: Array.from({ length: 120 }, (_, at) => `Author ${at + 1}`) });
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    const reading = screen.getByRole('region', { name: 'Reading' });
    const more = await within(reading).findByRole('button', { name: 'and 108 more' });
    expect(within(reading).getByText(/Author 13/).hidden).toBe(true);
    await user.click(more);
    expect(within(reading).getByText(/Author 120/).hidden).toBe(false);
    expect(within(reading).queryByRole('button', { name: /more$/ })).toBeNull();
    expect(document.activeElement?.textContent).toMatch(/^, Author 13, .* Author 120$/);
    expect(document.activeElement?.closest('.authors')?.textContent).toMatch(
      /^Author 1, .* Author 12, Author 13,/,
    );
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

  it('explains how to star when nothing is starred yet', async () => {
    show(code);
    state.location.go({ page: 'starred', text: '', paper: undefined });
    await screen.findByRole('heading', { name: 'Nothing starred yet' });
  });

  it('copies link, title and citations, and says when it may not', async () => {
    show(code);
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    const copy = async (label: string): Promise<void> => {
      await user.click(await screen.findByRole('button', { name: 'Share' }));
      await user.click(await screen.findByRole('button', { name: label }));
    };
    const clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('refused'));
    await copy('Copy link');
    await within(screen.getByRole('alert')).findByText('The link could not be copied');
    expect(screen.queryByRole('dialog')).toBeNull();
    clipboard.mockRestore();
    for (const [label, text] of [
      ['Copy link', location.href],
      ['Copy title', code.title],
      ['Copy citation', citePlainly(code)],
      ['Copy BibTeX', citeInBibtex(code)],
    ] as const) {
      await copy(label);
      await screen.findByText(
        `${label.replace('Copy ', '').replace(/^[lct]/, (first) => first.toUpperCase())} copied`,
      );
      expect(await navigator.clipboard.readText()).toBe(text);
    }
  });

  it('copies a link to a starred paper that leads others to the paper, and not among their own stars', async () => {
    show(code);
    state.library.toggleStar(code.id);
    state.location.go({ page: 'starred', text: '', paper: code.id });
    await user.click(await screen.findByRole('button', { name: 'Share' }));
    await user.click(await screen.findByRole('button', { name: 'Copy link' }));
    await screen.findByText('Link copied');
    expect(new URL(await navigator.clipboard.readText()).hash).toBe(`#/papers/${code.id}`);
  });

  it('reads in the theme, typeface and size that the reader chooses, and remembers them', async () => {
    const root = document.documentElement;
    show(code);
    const stop = applyAppearance(document, state.preferences);
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await user.click(await screen.findByRole('button', { name: 'Appearance' }));
    await user.click(await screen.findByRole('radio', { name: 'Sepia' }));
    await user.click(screen.getByRole('radio', { name: 'Dyslexia-friendly' }));
    fireEvent.input(screen.getByRole('slider', { name: /Text size/ }), { target: { value: '24' } });
    await user.click(screen.getByRole('checkbox', { name: 'Lines of equal length' }));
    await user.click(screen.getByRole('radio', { name: 'Compact' }));
    expect(root.dataset).toMatchObject({
      theme: 'sepia',
      typeface: 'legible',
      justify: 'true',
      density: 'compact',
    });
    expect(root.style.getPropertyValue('--read-size')).toBe('1.5rem');
    const again = createPreferences(window, `/ui-${scopes}/`);
    expect([again.theme.value, again.size.value, again.justify.value]).toEqual(['sepia', 24, true]);
    expect(again.density.value).toBe('compact');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    stop();
  });

  it("gives the browser's own frame the colour of the page", async () => {
    const meta = document.createElement('meta');
    meta.name = 'theme-color';
    document.head.append(meta);
    document.documentElement.style.backgroundColor = 'rgb(1, 2, 3)';
    show(code);
    const stop = applyAppearance(document, state.preferences);
    await waitFor(() => expect(meta.content).toBe('rgb(1, 2, 3)'));
    document.documentElement.style.backgroundColor = 'rgb(4, 5, 6)';
    state.preferences.theme.value = 'dark';
    await waitFor(() => expect(meta.content).toBe('rgb(4, 5, 6)'));
    stop();
    meta.remove();
    document.documentElement.removeAttribute('style');
  });

  it('finds commands, lists and papers in one field, by keyboard alone', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: 'Find a command, a list or a paper' });
    expect(screen.getAllByRole('option').length).toBeGreaterThan(5);
    await user.type(field, 'theme sep');
    expect(screen.getByRole('option', { name: /Sepia/ }).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Enter}');
    expect(state.preferences.theme.value).toBe('sepia');
    expect(screen.queryByRole('dialog')).toBeNull();

    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /^Find/ }), 'large');
    await user.click(await screen.findByRole('option', { name: /Large models/ }));
    await screen.findByRole('heading', { name: 'Large models', level: 1 });
  });

  it('leaves the focus on the paper that was found, and gives it back where nothing was opened', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    await user.keyboard('j');
    const find = async (text: string): Promise<void> => {
      await user.keyboard('{Control>}k{/Control}');
      await user.type(await screen.findByRole('combobox', { name: /^Find/ }), text);
      await user.keyboard('{Enter}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    };
    await find('theme dark');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Small models'));
    await find('large models');
    await screen.findByRole('heading', { name: 'Large models', level: 1 });
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
    await user.keyboard('s');
    await waitFor(() => expect(state.library.isStarred(bare.id)).toBe(true));
    expect(state.library.isStarred(code.id)).toBe(false);
  });

  it('offers papers by their titles as they are read, with formulas set', async () => {
    show({ ...code, title: 'Bounds for $\\alpha$-mixing' });
    await screen.findByRole('article');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /^Find/ }), 'bounds');
    const option = await screen.findByRole('option', { name: /Bounds for/ });
    await waitFor(() => expect(option.querySelector('math')).not.toBeNull(), { timeout: 4000 });
    expect(option.textContent).not.toContain('$');
  });

  it('explains its keys over the page, and leaves the page alone meanwhile', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard' });
    within(dialog).getByText('Star or un-star');
    await user.keyboard('?');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has the keys of the list before anything has the focus, but neither beside a paper nor on another page', async () => {
    show(code, bare);
    await screen.findByRole('heading', { name: 'Small models' });
    const focused = (): string | null | undefined => document.activeElement?.textContent;
    for (const [key, title] of [
      ['{ArrowDown}', 'Small models'],
      ['{End}', 'Large models'],
      ['{Home}', 'Small models'],
    ] as const) {
      (document.activeElement as HTMLElement).blur();
      await user.keyboard(key);
      await waitFor(() => expect(focused()).toBe(title));
    }
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
    const leftToBrowser = (): boolean =>
      fireEvent.keyDown(document.activeElement ?? document, { key: 'End' });
    expect(leftToBrowser()).toBe(true);
    state.location.go({ page: 'settings' });
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    expect(leftToBrowser()).toBe(true);
  });

  it('has the focus on the page’s name when the row of the last star is gone', async () => {
    show(code);
    await user.click(await screen.findByRole('button', { name: 'Star' }));
    state.location.go({ page: 'starred', text: '', paper: undefined });
    await screen.findByRole('heading', { level: 1, name: 'Starred' });
    await screen.findByRole('heading', { name: 'Small models' });
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('js');
    await screen.findByRole('heading', { name: 'Nothing starred yet' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Starred'));
  });

  it('begins another search at its first row, whichever paper was open or had the focus', async () => {
    const papers = Array.from({ length: 8 }, (_, at) =>
      paper(`title:${at}`, at % 2 ? 'Large' : `Small ${at}`),
    );
    const all = { page: 'papers', text: '', list: undefined, paper: undefined } as const;
    show(...papers);
    await screen.findByRole('heading', { name: 'Small 4' });
    state.location.go({ ...all, paper: papers[4]?.id });
    await screen.findByRole('heading', { level: 1, name: 'Small 4' });
    for (const [text, rows] of [
      ['Large', 4],
      ['Small', 4],
    ] as const) {
      state.location.go({ ...all, text });
      await waitFor(() =>
        expect(articles().map((row) => row.textContent?.includes(text))).toEqual(Array(rows).fill(true)),
      );
      await user.keyboard('j');
      await waitFor(() =>
        expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('1'),
      );
      await user.keyboard('jj');
      await waitFor(() =>
        expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('3'),
      );
    }
  });

  it('shows nothing but the paper in focus mode', async () => {
    show(code);
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await user.click(await screen.findByRole('button', { name: 'Focus mode' }));
    expect(state.focusMode.value).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Leave focus mode' }));
    expect(state.focusMode.value).toBe(false);
  });

  it('asks anew how much is stored whenever the settings are opened', async () => {
    show(code);
    const refresh = vi.spyOn(state.storage, 'refresh');
    state.location.go({ page: 'settings' });
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
  });

  it('names a fact once, also when venue and list are called alike', async () => {
    show({ ...code, authors: ['Ada'], venue: 'Ada' });
    state.location.go({ page: 'papers', text: '', list: undefined, paper: code.id });
    await screen.findByRole('heading', { level: 1, name: 'Small models' });
    expect(within(screen.getByRole('region', { name: 'Reading' })).getAllByText('Ada')).toHaveLength(1);
  });

  it('has a way out of a link that leads nowhere', async () => {
    show(code);
    state.location.go({ page: 'unknown', hash: '#/nowhere' });
    await screen.findByRole('heading', { level: 1, name: 'There is nothing at this address' });
    expect(screen.getByRole('link', { name: 'Go to the papers' }).getAttribute('href')).toBe('#/papers');
  });
});
