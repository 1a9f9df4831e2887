import { waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaperId } from '../../src/core/paper.ts';
import type { Offline, OfflineStatus } from '../../src/offline/offline.ts';
import { type AppState, createAppState } from '../../src/state/app-state.ts';
import { createMemoryDecisionStore } from '../../src/store/memory-decision-store.ts';
import { fakeCorpus, paper } from './fakes.ts';

const one = paper('title:one', 'Small models');
const two = paper('title:two', 'Large models');

function fakeOffline(): Offline & { set(change: Partial<OfflineStatus>): void; applied: number } {
  let listener: (status: OfflineStatus) => void = () => undefined;
  let status: OfflineStatus = { state: 'installing', updateWaiting: false };
  return {
    applied: 0,
    set(change) {
      status = { ...status, ...change };
      listener(status);
    },
    status: () => status,
    subscribe(next) {
      listener = next;
      return () => undefined;
    },
    checkForUpdate: async () => undefined,
    applyUpdate() {
      this.applied += 1;
    },
  };
}

describe('the app’s state', () => {
  let corpus: ReturnType<typeof fakeCorpus>;
  let offline: ReturnType<typeof fakeOffline>;
  let state: AppState;
  let scopes = 0;

  beforeEach(() => {
    window.location.hash = '';
    corpus = fakeCorpus(one, two);
    offline = fakeOffline();
    scopes += 1;
    state = createAppState({
      view: window,
      scope: `/test-${scopes}/`,
      corpus,
      decisions: Promise.resolve(createMemoryDecisionStore()),
      offline,
    });
  });
  afterEach(() => {
    window.location.hash = '';
  });

  const titles = (): readonly string[] | undefined =>
    state.results.page.value?.rows.map(({ title }) => title.text);
  const starred = { page: 'starred', text: '', paper: undefined } as const;

  it('lists every paper, and searches as the text changes', async () => {
    await waitFor(() => expect(titles()).toEqual(['Small models', 'Large models']));
    state.results.setText('Large');
    await waitFor(() => expect(titles()).toEqual(['Large models']));
    await waitFor(() => expect(window.location.hash).toBe('#/papers?q=Large'));
  });

  it('asks again when the lists changed', async () => {
    await waitFor(() => expect(titles()).toHaveLength(2));
    corpus.held = [two];
    corpus.set({ revision: 2 });
    await waitFor(() => expect(titles()).toEqual(['Large models']));
  });

  it('keeps a starred paper readable after it left the lists, and says that it left', async () => {
    state.library.toggleStar(one.id);
    await state.library.settled();
    corpus.held = [two];
    corpus.set({ revision: 2 });
    state.location.go(starred);
    await waitFor(() => expect(state.results.page.value?.rows).toMatchObject([{ id: one.id, gone: true }]));
    state.location.go({ ...starred, paper: one.id });
    await waitFor(() => expect(state.reading.view.value).toMatchObject({ state: 'open', gone: true }));
  });

  it('carries a star over to the paper that its paper became', async () => {
    state.library.toggleStar(one.id);
    await state.library.settled();
    const edited = paper('title:edited', 'Small models, revised');
    corpus.succession = [{ from: one.id, to: edited.id }];
    corpus.held = [edited, two];
    corpus.set({ revision: 2 });
    await waitFor(() => expect(state.library.isStarred(edited.id)).toBe(true));
    expect(state.library.isStarred(one.id)).toBe(false);
  });

  it('keeps a paper with a note readable after it left the lists, and carries the note over to its successor', async () => {
    state.library.editNote(one.id, 'Good');
    await state.library.settled();
    corpus.held = [two];
    corpus.set({ revision: 2 });
    state.location.go({ page: 'papers', text: '', list: undefined, paper: one.id });
    await waitFor(() => expect(state.reading.view.value).toMatchObject({ state: 'open', gone: true }));
    const edited = paper('title:edited', 'Small models, revised');
    corpus.succession = [{ from: one.id, to: edited.id }];
    corpus.held = [edited, two];
    corpus.set({ revision: 3 });
    await waitFor(() => expect(state.library.noteOf(edited.id)).toBe('Good'));
    await waitFor(() => expect(state.location.route.value).toMatchObject({ paper: edited.id }));
    await waitFor(() => expect(state.reading.view.value).toMatchObject({ state: 'open', gone: false }));
  });

  it('finds a paper that left the lists by what was decided on it', async () => {
    state.library.addTags(one.id, 'llm, To read');
    state.library.editNote(one.id, 'Good');
    await state.library.settled();
    corpus.held = [two];
    corpus.set({ revision: 2 });
    for (const [text, found] of [
      ['tag:LLM', true],
      ['tag:l', true],
      ['tag:to-read', true],
      ['tag:m', false],
      ['is:unread "good llm"', false],
      ['has:note is:unread small', true],
      ['-is:starred', true],
      ['tag:other', false],
      ['is:read', false],
      ['tag:llm large', false],
      ['small', false],
    ] as const) {
      state.results.setText(text);
      await waitFor(() => expect(state.results.page.value?.text).toBe(text));
      const gone = state.results.page.value?.rows.filter((row) => row?.gone).map((row) => row?.id);
      expect([text, gone]).toEqual([text, found ? [one.id] : []]);
    }
  });

  it('tells the search what the reader decided', async () => {
    state.library.addTags(one.id, 'llm');
    await state.library.settled();
    expect(corpus.personal).toEqual([{ id: one.id, starred: false, read: false, tags: ['llm'], note: '' }]);
  });

  it('shows what another tab decided', async () => {
    const store = createMemoryDecisionStore();
    const tab = (): AppState =>
      createAppState({ view: window, scope: '/two/', corpus, decisions: Promise.resolve(store), offline });
    const [here, there] = [tab(), tab()];
    here.library.addTags(one.id, 'llm');
    here.library.editNote(one.id, 'Good');
    await here.library.settled();
    await waitFor(() => {
      expect(there.library.tagsOf(one.id)).toEqual(['llm']);
      expect(there.library.noteOf(one.id)).toBe('Good');
    });
  });

  it('writes down what was typed when the page is hidden or closed', async () => {
    for (const event of ['pagehide', 'visibilitychange']) {
      window.localStorage.clear();
      state.library.editNote(one.id, event);
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      (event === 'pagehide' ? window : document).dispatchEvent(new Event(event));
      const written = Object.values({ ...window.localStorage }).join();
      expect(written).toContain(`"${event}"`);
      await state.library.settled();
    }
    vi.restoreAllMocks();
  });

  it('knows the neighbours of the open paper', async () => {
    await waitFor(() => expect(titles()).toHaveLength(2));
    state.location.go({ page: 'papers', text: '', list: undefined, paper: one.id });
    await waitFor(() => expect(state.reading.view.value.state).toBe('open'));
    expect(state.reading.next.value).toBe(two.id);
    expect(state.reading.previous.value).toBeUndefined();
  });

  it('says when a link leads to no paper', async () => {
    state.location.go({ page: 'papers', text: '', list: undefined, paper: 'title:none' as PaperId });
    await waitFor(() => expect(state.reading.view.value.state).toBe('missing'));
  });

  it('is ready to work offline when both the app and its papers are kept', () => {
    expect(state.offlineReady.value).toBe(false);
    corpus.set({ phase: 'loading' });
    offline.set({ state: 'ready' });
    expect(state.offlineReady.value).toBe(false);
    corpus.set({ phase: 'ready' });
    expect(state.offlineReady.value).toBe(true);
    corpus.set({ storage: 'memory' });
    expect(state.offlineReady.value).toBe(false);
  });

  it('reloads into a new version only when the reader says so', () => {
    offline.set({ updateWaiting: true });
    const notice = state.notices.list.value.find(({ text }) => text === 'New version');
    expect(offline.applied).toBe(0);
    expect(notice?.actions.map(({ label }) => label)).toEqual(['Reload', 'Later']);
    notice?.actions[0]?.run();
    expect(offline.applied).toBe(1);
  });

  it('asks for the data again when the network is back, if they could not be reached', () => {
    const sync = vi.spyOn(corpus, 'sync');
    window.dispatchEvent(new Event('online'));
    expect(sync).not.toHaveBeenCalled();
    corpus.set({ failure: { code: 'data-unreachable', file: 'manifest.json', detail: '' } });
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    expect(sync).not.toHaveBeenCalled();
    online.mockRestore();
    window.dispatchEvent(new Event('online'));
    expect(sync).toHaveBeenCalledTimes(1);
  });

  it('tells about a damaged file and keeps the list', async () => {
    await waitFor(() => expect(titles()).toHaveLength(2));
    corpus.set({ failure: { code: 'data-malformed', file: 'x.json', detail: 'cut' } });
    expect(state.notices.list.value.some(({ text }) => text.includes('x.json arrived damaged'))).toBe(true);
    expect(titles()).toHaveLength(2);
  });
});
