import { waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PaperId } from '../../src/core/paper.ts';
import { createLocation } from '../../src/state/location.ts';

const papers = { page: 'papers', text: '', list: undefined, paper: undefined } as const;

/** A history of such entries, the last of them on screen, which steps at once. */
function historyOf(entries: string[], states: unknown[] = entries.map((_, depth) => ({ depth }))) {
  const told = new EventTarget();
  let at = entries.length - 1;
  const stepTo = (place: number): void => {
    at = place;
    told.dispatchEvent(new Event('popstate'));
  };
  const history = {
    get state() {
      return states[at];
    },
    replaceState(state: unknown, _title: string, hash?: string) {
      states[at] = state;
      if (hash !== undefined) entries[at] = hash;
    },
    pushState(state: unknown, _title: string, hash: string) {
      at += 1;
      states.splice(at, Number.POSITIVE_INFINITY, state);
      entries.splice(at, Number.POSITIVE_INFINITY, hash);
    },
    go: (by: number) => stepTo(at + by),
  };
  const address = {
    ...{ search: '', pathname: '/' },
    get hash() {
      return entries[at];
    },
  };
  const addEventListener = told.addEventListener.bind(told);
  const view = { history, location: address, addEventListener } as unknown as Window;
  return { entries, states, view, stepTo, at: () => at };
}

describe('the location', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
    window.history.replaceState(null, '', window.location.pathname);
  });

  it('searches for what another app shared', () => {
    window.history.replaceState(null, '', '?title=Small+models&url=https%3A%2F%2Fexample.org');
    const { route } = createLocation(window);
    expect(route.value).toEqual({ ...papers, text: 'Small models' });
    expect(window.location.search).toBe('');
  });

  it('follows what it is told, and writes it into the address', () => {
    const location = createLocation(window);
    location.go({ ...papers, paper: 'arxiv:2401.02412' as PaperId });
    expect(window.location.hash).toBe('#/papers/arxiv:2401.02412');
    expect(location.route.value).toMatchObject({ paper: 'arxiv:2401.02412' });
  });

  it('takes a click on a link for a step on, also where the browser tells of it twice', () => {
    const told = new EventTarget();
    const { history, location: address } = window;
    const addEventListener = told.addEventListener.bind(told);
    const location = createLocation({ history, location: address, addEventListener } as unknown as Window);
    window.history.pushState(null, '', '#/starred');
    told.dispatchEvent(new Event('popstate'));
    told.dispatchEvent(new Event('hashchange'));
    expect(location.route.value.page).toBe('starred');
    expect(location.returned.value).toBe(false);
  });

  it('types into the same entry of the history, letter by letter', async () => {
    const location = createLocation(window);
    const { length } = window.history;
    location.go({ ...papers, text: 'a' }, { replace: true });
    location.go({ ...papers, text: 'ab' }, { replace: true });
    expect(location.route.value).toMatchObject({ text: 'ab' });
    await waitFor(() => expect(window.location.hash).toBe('#/papers?q=ab'));
    expect(window.history.length).toBe(length);
  });

  it('gives up an entry that says what the one before it says, as after a search was cleared', () => {
    const { entries, view } = historyOf(['#/papers']);
    const location = createLocation(view);
    location.go({ ...papers, text: 'first' });
    location.go(papers, { replace: true });
    location.go({ ...papers, text: 'second' });
    location.go({ page: 'settings' });
    expect(entries).toEqual(['#/papers', '#/papers?q=second', '#/settings']);
  });

  it('has what was typed in the address before anything leads away', () => {
    const location = createLocation(window);
    for (const leave of ['click', 'beforeunload', 'visibilitychange']) {
      location.go({ ...papers, text: leave }, { replace: true });
      expect(window.location.hash).not.toContain(leave);
      window.dispatchEvent(new Event(leave));
      expect(window.location.hash).toBe(`#/papers?q=${leave}`);
    }
  });

  it('gives back what was typed when a step through the history came before it was in the address', () => {
    const { entries, view, stepTo } = historyOf(['#/papers', '#/papers?q=first', '#/papers?q=last']);
    const location = createLocation(view);
    const text = () => (location.route.value as { readonly text?: string }).text;

    location.go({ ...papers, text: 'last words' }, { replace: true });
    stepTo(1);
    expect(text()).toBe('first');
    location.go({ ...papers, text: 'first words' }, { replace: true });
    stepTo(2);
    expect(text()).toBe('last words');
    stepTo(1);
    expect(text()).toBe('first words');
    expect(entries).toEqual(['#/papers', '#/papers?q=first+words', '#/papers?q=last+words']);

    location.go({ ...papers, text: 'forgotten' }, { replace: true });
    stepTo(0);
    location.go({ ...papers, paper: 'title:x' as PaperId });
    expect(entries).toEqual(['#/papers', '#/papers/title:x']);
    location.go({ ...papers, paper: 'title:y' as PaperId });
    stepTo(1);
    expect(location.route.value).toMatchObject({ text: '', paper: 'title:x' });
  });

  it('takes the address at its word where it was changed under what was typed', () => {
    const told = new EventTarget();
    const { history, location: address } = window;
    const addEventListener = told.addEventListener.bind(told);
    const location = createLocation({ history, location: address, addEventListener } as unknown as Window);
    location.go({ ...papers, text: 'typed' }, { replace: true });
    window.history.replaceState({ depth: 0 }, '', '#/papers?q=other');
    told.dispatchEvent(new Event('hashchange'));
    expect(location.route.value).toMatchObject({ text: 'other' });
    expect(window.location.hash).toBe('#/papers?q=other');
  });

  it('goes on where the browser refuses to change its history, and writes the address when it may', () => {
    vi.useFakeTimers();
    const refused = (): never => {
      throw new DOMException('100 times in 30 seconds', 'SecurityError');
    };
    const replace = vi.spyOn(window.history, 'replaceState');
    const push = vi.spyOn(window.history, 'pushState');
    replace.mockImplementation(refused);
    push.mockImplementation(refused);
    const location = createLocation(window);
    location.go({ ...papers, text: 'typed' }, { replace: true });
    expect(() => vi.advanceTimersByTime(300)).not.toThrow();
    expect(location.route.value).toMatchObject({ text: 'typed' });
    location.go({ ...papers, text: 'typed', paper: 'title:x' as PaperId });
    expect(location.route.value).toMatchObject({ paper: 'title:x' });
    expect(window.location.hash).toBe('');
    replace.mockRestore();
    push.mockRestore();
    vi.advanceTimersByTime(30_000);
    expect(window.location.hash).toBe('#/papers/title:x?q=typed');
  });

  describe('on the way back to the list', () => {
    const [x, y, z] = ['title:x', 'title:y', 'title:z'] as PaperId[];

    it('goes to the entry of the list, past all papers that were opened from it', () => {
      const { entries, view, at, stepTo } = historyOf(['#/starred', '#/papers?q=a']);
      const location = createLocation(view);
      const list = { ...papers, text: 'a' };
      location.go(list);
      for (const paper of [x, y]) location.go({ ...list, paper });
      // A link of the page, which the browser follows by itself.
      entries.push('#/papers/title:z?q=a');
      stepTo(4);
      expect(location.route.value).toEqual({ ...list, paper: z });
      location.back();
      expect(location.route.value).toEqual(list);
      expect([at(), location.returned.value]).toEqual([1, true]);
      expect(entries).toHaveLength(5);
    });

    it('knows that entry also in a page that was loaded since', () => {
      const { states, entries, view } = historyOf(['#/papers']);
      createLocation(view).go({ ...papers, paper: x });
      const again = historyOf(entries, states);
      const location = createLocation(again.view);
      location.back();
      expect([location.route.value, again.at()]).toEqual([papers, 0]);
    });

    it('keeps what was typed and chosen beside the paper, in the place of the paper', () => {
      for (const change of [{ text: 'emergent' }, { sort: 'title' }] as const) {
        const { entries, view } = historyOf(['#/papers?q=agents']);
        const location = createLocation(view);
        const agents = { ...papers, text: 'agents' };
        location.go({ ...agents, paper: x });
        location.go({ ...agents, paper: x, ...change }, { replace: true });
        location.back();
        expect(location.route.value).toEqual({ ...agents, ...change });
        location.go({ page: 'settings' });
        expect(entries).toHaveLength(3);
        expect(entries[0]).toBe('#/papers?q=agents');
        expect(entries[1]).not.toContain('title:x');
      }
    });

    it('does not pass over another list or page', () => {
      for (const between of ['#/starred', '#/settings', '#/papers?q=b', '#/starred/title:x']) {
        const { entries, view, at } = historyOf(['#/papers', between]);
        const location = createLocation(view);
        location.go({ ...papers, paper: x });
        location.back();
        expect([location.route.value, at()]).toEqual([papers, 2]);
        location.go({ page: 'settings' });
        expect(entries).toEqual(['#/papers', between, '#/papers', '#/settings']);
      }
    });
  });

  it('goes to the list instead of leaving the app when a paper was opened by its link', () => {
    window.history.replaceState(null, '', '#/papers/title:x');
    const location = createLocation(window);
    location.back();
    expect(location.route.value).toEqual(papers);
  });
});
