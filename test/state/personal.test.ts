import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../src/core/failure.ts';
import type { PaperId } from '../../src/core/paper.ts';
import { createJournal, type Journal } from '../../src/state/journal.ts';
import { createLibrary, type Library } from '../../src/state/library.ts';
import { createNotices, type Notices } from '../../src/state/notices.ts';
import type { DecisionStore } from '../../src/store/decision-store.ts';
import { createMemoryDecisionStore } from '../../src/store/memory-decision-store.ts';
import { paper } from './fakes.ts';

const one = 'title:one' as PaperId;
const two = 'title:two' as PaperId;
const full = (): Promise<never> => Promise.reject(new FailureError({ code: 'storage-full', detail: 'full' }));

/** Lets everything run that waits for nothing but its turn. */
const flush = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function closed(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** A store on disk as far as the library can tell, that can be made to fail. */
function failing(): { -readonly [Key in keyof DecisionStore]: DecisionStore[Key] } & { broken: boolean } {
  const store = createMemoryDecisionStore();
  const own = {
    ...store,
    kind: 'disk' as const,
    broken: false,
    change: (...taken: Parameters<DecisionStore['change']>) => (own.broken ? full() : store.change(...taken)),
  };
  return own;
}

describe('read state, tags and notes', () => {
  let store: ReturnType<typeof failing>;
  let notices: Notices;
  let journal: Journal;
  let library: Library;
  let announced: number;
  let clock: number;

  const create = (page = 'this', view: Window = window): Library => {
    journal = createJournal(view, '/personal/', page);
    return createLibrary({
      store: Promise.resolve(store),
      notices,
      findPaper: async (id) => paper(id),
      announce: () => {
        announced += 1;
      },
      now: () => clock,
      journal,
    });
  };
  const saved = async (id = one) => (await store.all()).find(({ paperId }) => paperId === id);
  const again = (): void => notices.list.value[0]?.actions[0]?.run();

  beforeEach(() => {
    window.localStorage.clear();
    store = failing();
    notices = createNotices();
    announced = 0;
    clock = 1_000;
    library = create();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('mark a paper as read at once, and as unread again', async () => {
    library.toggleRead(one);
    expect(library.isRead(one)).toBe(true);
    expect(library.isSaving(one, 'read')).toBe(true);
    await library.settled();
    expect(await saved()).toMatchObject({ read: { value: true, at: 1_000 }, copy: paper(one) });
    library.toggleRead(one);
    await library.settled();
    expect(library.isRead(one)).toBe(false);
    expect(library.isStarred(one)).toBe(false);
  });

  it('add the tags between commas, each once, in the spelling that is in use', async () => {
    expect(library.addTags(one, ' LLM, to read,llm')).toEqual(['llm', 'to read']);
    await library.settled();
    expect(library.addTags(two, 'TO READ')).toEqual(['to read']);
    expect(library.addTags(two, 'To Read')).toEqual([]);
    await library.settled();
    expect(library.tagsOf(one)).toEqual(['llm', 'to read']);
    expect(library.tags.value).toEqual([
      { tag: 'to read', papers: 2 },
      { tag: 'llm', papers: 1 },
    ]);
  });

  it('remove a tag, and take that back on screen when it could not be saved', async () => {
    library.addTags(one, 'llm');
    await library.settled();
    store.broken = true;
    library.removeTag(one, 'llm');
    expect(library.tagsOf(one)).toEqual([]);
    await library.settled();
    expect(library.tagsOf(one)).toEqual(['llm']);
    expect(notices.list.value[0]?.text).toContain('The tag “llm” was not removed.');
    store.broken = false;
    again();
    await library.settled();
    expect(library.tagsOf(one)).toEqual([]);
    expect(library.tags.value).toEqual([]);
  });

  it('are all tried again when several could not be saved', async () => {
    store.broken = true;
    library.addTags(one, 'a, b');
    library.toggleRead(two);
    await library.settled();
    expect(notices.list.value.map(({ text }) => text)).toEqual([
      expect.stringContaining('3 changes were not saved.'),
    ]);
    store.broken = false;
    again();
    await library.settled();
    expect([library.tagsOf(one), library.isRead(two)]).toEqual([['a', 'b'], true]);
    store.broken = true;
    library.toggleRead(one);
    await library.settled();
    expect(notices.list.value[0]?.text).toContain('The paper was not marked as read.');
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

  it('carry over to the next page what was not saved when this one closed', async () => {
    store.broken = true;
    library.editNote(one, 'Typed last');
    library.addTags(one, 'llm');
    library.toggleStar(two);
    expect(library.leave()).toBe(true);
    store.broken = false;
    const next = create('next');
    await next.refresh();
    await next.restore();
    expect(next.noteOf(one)).toBe('Typed last');
    expect(next.tagsOf(one)).toEqual(['llm']);
    expect(next.isStarred(two)).toBe(true);
    expect(journal.read()).toEqual([]);
  });

  it('carry nothing over that was saved after all, or is older than what is there', async () => {
    library.editNote(one, 'old');
    library.leave();
    await library.settled();
    expect(journal.read()).toEqual([]);
    journal.write([{ paperId: one, star: { value: false, at: 0 }, note: { value: 'older', at: 1 } }]);
    await library.restore();
    expect(library.noteOf(one)).toBe('old');
  });

  it('say that they would be lost where nothing can be written down', () => {
    const blocked = {
      get localStorage(): never {
        throw new DOMException('blocked', 'SecurityError');
      },
    };
    library = create('this', blocked as unknown as Window);
    expect(library.leave()).toBe(true);
    library.editNote(one, 'x');
    expect(library.leave()).toBe(false);
  });

  it('pass over a journal that is damaged', async () => {
    window.localStorage.setItem('offprint:/personal/:unsaved:x', '[{"paperId":1},');
    window.localStorage.setItem(
      'offprint:/personal/:unsaved:y',
      '[{"paperId":"title:one","star":{"value":1}}]',
    );
    await library.restore();
    expect(await store.all()).toEqual([]);
    expect(library.failure.value).toBeUndefined();
  });

  it('follow their paper to the one that it became, all of them', async () => {
    library.toggleRead(one);
    library.addTags(one, 'llm');
    library.editNote(one, 'Good');
    await library.settled();
    await library.follow([{ from: one, to: two }]);
    expect(library.personal.value).toEqual([
      { id: two, starred: false, read: true, tags: ['llm'], note: 'Good' },
    ]);
  });

  it('are told to the search for papers with a decision only, when they are saved', async () => {
    expect(library.personal.value).toEqual([]);
    library.toggleRead(one);
    library.toggleRead(two);
    library.toggleRead(two);
    await library.settled();
    expect(library.personal.value.map(({ id }) => id)).toEqual([one]);
  });

  it('get a copy of their paper later when there was none at first', async () => {
    await store.change(one, () => ({ paperId: one, star: { value: true, at: 1 } }));
    await library.refresh();
    await library.keepCopies([paper(one), paper(two)]);
    expect(await store.all()).toEqual([{ paperId: one, star: { value: true, at: 1 }, copy: paper(one) }]);
  });

  it('stay when they are saved while the store is being read for what another tab changed', async () => {
    const { all } = store;
    const gate = closed();
    store.all = async () => {
      const before = await all();
      await gate.opened;
      return before;
    };
    const reading = library.refresh();
    await flush();
    library.toggleRead(one);
    await flush();
    gate.open();
    await reading;
    await library.settled();
    expect(library.isRead(one)).toBe(true);
    expect(announced).toBe(1);
  });
});
