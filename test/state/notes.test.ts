import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../../src/state/library.ts';
import type { Notices } from '../../src/state/notices.ts';
import { paper } from './fakes.ts';
import { closed, type FailingStore, flush, type OpenLibrary, one, openLibrary } from './open-library.ts';

describe('a library with notes', () => {
  let store: FailingStore;
  let notices: Notices;
  let library: Library;
  let saved: OpenLibrary['saved'];
  let again: OpenLibrary['again'];
  let clock: number;

  beforeEach(() => {
    window.localStorage.clear();
    clock = 1_000;
    ({ store, notices, library, saved, again } = openLibrary({ now: () => clock }));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('save a note after a pause in the typing, in one go', async () => {
    vi.useFakeTimers();
    const change = vi.spyOn(store, 'change');
    for (const text of ['G', 'Go', 'Good']) {
      library.editNote(one, text);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(library.noteOf(one)).toBe('Good');
    expect(library.noteState(one)).toBe('saving');
    expect(change).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(500);
    expect(change).toHaveBeenCalledTimes(1);
    expect(library.noteState(one)).toBe('saved');
    expect(await saved()).toMatchObject({ note: { value: 'Good' }, copy: paper(one) });
  });

  it('save a note every few seconds although the typing does not pause', async () => {
    vi.useFakeTimers();
    for (let typed = 0; typed < 20; typed += 1) {
      clock += 200;
      library.editNote(one, 'x'.repeat(typed + 1));
      await vi.advanceTimersByTimeAsync(200);
    }
    expect((await saved())?.note?.value.length).toBeGreaterThan(10);
    expect(library.noteState(one)).toBe('saving');
  });

  it('save a note before the page reloads into another version', async () => {
    library.editNote(one, 'Typed a moment ago');
    await library.settled();
    expect(await saved()).toMatchObject({ note: { value: 'Typed a moment ago' } });
  });

  it('never lose what was typed while the note before it was being saved', async () => {
    const { change } = store;
    const gate = closed();
    store.change = (...taken) => gate.opened.then(() => change(...taken));
    library.editNote(one, 'first');
    library.saveNotes();
    await flush();
    library.editNote(one, 'first and second');
    gate.open();
    await vi.waitFor(async () => expect(await saved()).toMatchObject({ note: { value: 'first' } }));
    await flush();
    expect(library.noteOf(one)).toBe('first and second');
    expect(library.noteState(one)).toBe('saving');
    await library.settled();
    expect(await saved()).toMatchObject({ note: { value: 'first and second' } });
    expect(library.noteState(one)).toBe('saved');
  });

  it('leave a note on screen that could not be saved, say so, and save it on the second try', async () => {
    store.broken = true;
    library.editNote(one, 'Precious');
    library.saveNotes();
    await vi.waitFor(() => expect(library.noteState(one)).toBe('failed'));
    expect(library.noteOf(one)).toBe('Precious');
    expect(notices.list.value[0]?.text).toContain('Your note is not saved yet.');
    store.broken = false;
    again();
    await library.settled();
    expect(library.noteState(one)).toBe('saved');
    expect(await saved()).toMatchObject({ note: { value: 'Precious' } });
  });
});
