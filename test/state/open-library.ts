/** The library over a store that can be made to fail. */
import type { Decision } from '../../src/core/decision.ts';
import { FailureError } from '../../src/core/failure.ts';
import type { PaperId } from '../../src/core/paper.ts';
import { createJournal, type Journal } from '../../src/state/journal.ts';
import { createLibrary, type Library } from '../../src/state/library.ts';
import { createNotices, type Notices } from '../../src/state/notices.ts';
import type { DecisionStore } from '../../src/store/decision-store.ts';
import { createMemoryDecisionStore } from '../../src/store/memory-decision-store.ts';
import { paper } from './fakes.ts';

export const one = 'title:one' as PaperId;
export const two = 'title:two' as PaperId;
const full = (): Promise<never> => Promise.reject(new FailureError({ code: 'storage-full', detail: 'full' }));

/** Lets everything run that waits for nothing but its turn. */
export const flush = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export function closed(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

export type FailingStore = { -readonly [Key in keyof DecisionStore]: DecisionStore[Key] } & {
  broken: boolean;
};

/** A store on disk as far as the library can tell, that can be made to fail. */
function failing(): FailingStore {
  const store = createMemoryDecisionStore();
  const own = {
    ...store,
    kind: 'disk' as const,
    broken: false,
    change: (...taken: Parameters<DecisionStore['change']>) => (own.broken ? full() : store.change(...taken)),
  };
  return own;
}

export interface OpenLibrary {
  readonly store: FailingStore;
  readonly notices: Notices;
  readonly journal: Journal;
  readonly library: Library;
  /** What the store has of a paper. */
  saved(id?: PaperId): Promise<Decision | undefined>;
  /** Does what the notice on screen offers. */
  again(): void;
}

interface LibraryOptions {
  /** A new one unless this is given. */
  readonly store?: FailingStore;
  readonly page?: string;
  readonly view?: Window;
  readonly now?: () => number;
  readonly announce?: () => void;
}

export function openLibrary({
  store = failing(),
  page = 'this',
  view = window,
  now = () => 1_000,
  announce = () => undefined,
}: LibraryOptions = {}): OpenLibrary {
  const notices = createNotices();
  const journal = createJournal(view, '/personal/', page);
  const library = createLibrary({
    store: Promise.resolve(store),
    notices,
    findPaper: async (id) => paper(id),
    announce,
    now,
    journal,
  });
  return {
    store,
    notices,
    journal,
    library,
    saved: async (id = one) => (await store.all()).find(({ paperId }) => paperId === id),
    again: () => notices.list.value[0]?.actions[0]?.run(),
  };
}
