import { beforeEach, describe, expect, it } from 'vitest';
import type { Journal } from '../../src/state/journal.ts';
import type { Library } from '../../src/state/library.ts';
import { type FailingStore, one, openLibrary, two } from './open-library.ts';

describe('decisions that are not saved yet', () => {
  let store: FailingStore;
  let journal: Journal;
  let library: Library;

  /** Another page over the same store. */
  const create = (page: string, view: Window = window): Library => {
    const opened = openLibrary({ store, page, view });
    journal = opened.journal;
    return opened.library;
  };

  beforeEach(() => {
    window.localStorage.clear();
    ({ store, journal, library } = openLibrary());
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
});
