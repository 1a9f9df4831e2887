import { beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../src/state/library.ts';
import type { Notices } from '../../src/state/notices.ts';
import { paper } from './fakes.ts';
import { closed, type FailingStore, flush, type OpenLibrary, one, openLibrary, two } from './open-library.ts';

describe('read state, tags and notes', () => {
  let store: FailingStore;
  let notices: Notices;
  let library: Library;
  let saved: OpenLibrary['saved'];
  let again: OpenLibrary['again'];
  let announced: number;

  beforeEach(() => {
    window.localStorage.clear();
    announced = 0;
    ({ store, notices, library, saved, again } = openLibrary({
      announce: () => {
        announced += 1;
      },
    }));
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
