import { waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PaperId } from '../../src/core/paper.ts';
import { createLocation } from '../../src/state/location.ts';

const papers = { page: 'papers', text: '', list: undefined, paper: undefined } as const;

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
    const told = new EventTarget();
    const entries = ['#/papers', '#/papers?q=first', '#/papers?q=last'];
    const states: unknown[] = [{ depth: 0 }, { depth: 1 }, { depth: 2 }];
    let at = 2;
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
    };
    const address = {
      ...{ search: '', pathname: '/' },
      get hash() {
        return entries[at];
      },
    };
    const addEventListener = told.addEventListener.bind(told);
    const location = createLocation({ history, location: address, addEventListener } as unknown as Window);
    const stepTo = (place: number): void => {
      at = place;
      told.dispatchEvent(new Event('popstate'));
    };
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

  it('goes one step back when a link inside the app led here', () => {
    const location = createLocation(window);
    window.history.pushState(null, '', '#/papers/title:x');
    window.dispatchEvent(new Event('hashchange'));
    let backs = 0;
    const { back } = window.history;
    window.history.back = () => {
      backs += 1;
    };
    location.back(papers);
    window.history.back = back;
    expect(backs).toBe(1);
    expect(location.route.value).toMatchObject({ paper: 'title:x' });
  });

  it('goes to the list instead of leaving the app when a paper was opened by its link', () => {
    window.history.replaceState(null, '', '#/papers/title:x');
    const location = createLocation(window);
    location.back(papers);
    expect(location.route.value).toEqual(papers);
  });
});
