import { waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../src/core/failure.ts';
import type { PaperId } from '../../src/core/paper.ts';
import { createJournal } from '../../src/state/journal.ts';
import { createLibrary, type Library } from '../../src/state/library.ts';
import { createNotices, type Notices } from '../../src/state/notices.ts';
import type { DecisionStore } from '../../src/store/decision-store.ts';
import { createMemoryDecisionStore } from '../../src/store/memory-decision-store.ts';
import { paper } from './fakes.ts';

const one = 'title:one' as PaperId;
const two = 'title:two' as PaperId;

describe('the library', () => {
  let store: DecisionStore;
  let notices: Notices;
  let library: Library;
  let clock: number;

  const create = (): Library =>
    createLibrary({
      store: Promise.resolve(store),
      notices,
      findPaper: async (id) => paper(id),
      announce: () => undefined,
      now: () => clock,
      journal: createJournal(window, '/library/', 'this'),
    });

  beforeEach(() => {
    store = createMemoryDecisionStore();
    notices = createNotices();
    clock = 1_000;
    library = create();
  });

  it('shows a star at once and counts it as saved only when the store has it', async () => {
    library.toggleStar(one);
    expect(library.isStarred(one)).toBe(true);
    expect(library.isSaving(one)).toBe(true);
    expect(await store.all()).toEqual([]);
    await library.settled();
    expect(library.isSaving(one)).toBe(false);
    expect(await store.all()).toMatchObject([{ paperId: one, star: { value: true, at: 1_000 } }]);
  });

  it('keeps a copy of the paper with its star', async () => {
    library.toggleStar(one);
    await library.settled();
    expect((await store.all())[0]?.copy).toEqual(paper(one));
  });

  it('takes a star back on screen when it could not be saved, says why, and saves it on the second try', async () => {
    const { change } = store;
    store = {
      ...store,
      change: () => Promise.reject(new FailureError({ code: 'storage-full', detail: 'full' })),
    };
    library = create();
    library.toggleStar(one);
    await library.settled();
    expect(library.isStarred(one)).toBe(false);
    const [notice] = notices.list.value;
    expect(notice?.tone).toBe('error');
    expect(notice?.text).toContain('no room left');
    Object.assign(store, { change });
    notice?.actions[0]?.run();
    await library.settled();
    expect(library.isStarred(one)).toBe(true);
  });

  it('offers to undo when a star is removed', async () => {
    library.toggleStar(one);
    library.toggleStar(one);
    await library.settled();
    expect(library.isStarred(one)).toBe(false);
    const undo = notices.list.value[0]?.actions.find(({ label }) => label === 'Undo');
    undo?.run();
    await library.settled();
    expect(library.isStarred(one)).toBe(true);
    expect((await store.all())[0]?.copy).toEqual(paper(one));
  });

  it('undoes the removal of several stars at once, and of none that was set again by hand', async () => {
    const three = 'title:three' as PaperId;
    for (const id of [one, two, three]) library.toggleStar(id);
    await library.settled();
    for (const id of [one, three, two]) {
      library.toggleStar(id);
      await library.settled();
      if (id === three) library.toggleStar(id);
    }
    const [notice, ...others] = notices.list.value;
    expect([notice?.text, notice?.detail, others]).toEqual(['2 stars removed', undefined, []]);
    notice?.actions[0]?.run();
    await library.settled();
    expect(library.starCount.value).toBe(3);
    expect(notices.list.value).toEqual([]);
    library.toggleStar(two);
    await library.settled();
    expect(notices.list.value[0]).toMatchObject({ text: 'Star removed', detail: paper(two).title });
  });

  it('lets the last of many quick taps win', async () => {
    for (let tap = 0; tap < 5; tap += 1) library.toggleStar(one);
    expect(library.isStarred(one)).toBe(true);
    await library.settled();
    expect(library.isStarred(one)).toBe(true);
    expect((await store.all())[0]?.star.value).toBe(true);
  });

  it('gives every change a later time than the one before, even when the clock goes back', async () => {
    library.toggleStar(one);
    await library.settled();
    clock = 500;
    library.toggleStar(one);
    await library.settled();
    expect((await store.all())[0]?.star).toEqual({ value: false, at: 1_001 });
  });

  it('moves a star to the paper that its paper became', async () => {
    library.toggleStar(one);
    await library.settled();
    await library.follow([{ from: one, to: two }]);
    expect(library.isStarred(two)).toBe(true);
    expect(library.isStarred(one)).toBe(false);
    expect(library.starredIds.value).toEqual([two]);
  });

  it('lists the latest star first', async () => {
    library.toggleStar(one);
    await library.settled();
    clock = 2_000;
    library.toggleStar(two);
    await waitFor(() => expect(library.starredIds.value).toEqual([two, one]));
    expect(library.starCount.value).toBe(2);
  });
});
