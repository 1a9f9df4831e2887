/**
 * The result list of the current route, of which the page holds a window: the rows near the screen. It is asked for
 * whenever the query, the lists or the stars change, and moved as the reader scrolls. Only the latest search is shown.
 */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FirstScreen } from '../core/first-screen.ts';
import { libraryRoute } from '../core/library-route.ts';
import type { ListSlug } from '../core/list.ts';
import type { Query, Sort } from '../core/query.ts';
import type { Corpus, CorpusStatus } from '../corpus/corpus.ts';
import type { Library } from './library.ts';
import type { Location } from './location.ts';
import { FIRST, firstResults, joined, keyOf, type ResultList, WHOLE } from './result-list.ts';
import { createSights, type Sights } from './sights.ts';

export interface Wanted {
  readonly place: number;
  readonly focus: boolean;
}

export interface Results extends Sights {
  readonly page: ReadonlySignal<ResultList | undefined>;
  /** True while a search keeps the reader waiting. */
  readonly busy: ReadonlySignal<boolean>;
  /** The place to bring on screen, and whether to put the focus there; new for each request, undefined when it is there. */
  readonly wanted: Signal<Wanted | undefined>;
  /** Sees to it that the rows from `first` to before `last` are held, and some more on both sides. */
  show(first: number, last: number): void;
  /** How many rows the screen was seen to have room for; another search asks for no more at first. */
  fit(rows: number): void;
  setText(text: string): void;
  selectList(list: ListSlug | undefined): void;
  setSort(sort: Sort | undefined): void;
}

/** Rows held beyond those on screen, on each side. */
const MARGIN = 40;
/** Milliseconds without an answer before the reader is told to wait. */
const PROMPT = 200;
/** Milliseconds without a new search before the rest of a short list is fetched: nobody who types on waits for it. */
const CALM = 500;
/** Rows of that rest fetched at first and at most at a time; milliseconds to show them in, too few to be felt, and between two times. */
const HELPING = { first: 3, most: 24, time: 25, pause: 30 };
/** How often at most a search is repeated while the index grows. */
const REPEATS = 8;
/** Filters on what the reader decided; taking one word too many for one costs a repeated search only. */
const PERSONAL = /\b(?:is|tags?|has):/i;

interface Window {
  readonly offset: number;
  readonly limit: number;
}

export function createResults(
  corpus: Corpus,
  status: ReadonlySignal<CorpusStatus>,
  library: Library,
  location: Location,
  first?: FirstScreen,
): Results {
  const page = signal(first && firstResults(first));
  const busy = signal(false);
  const wanted = signal<Wanted | undefined>(undefined);
  let latest = 0;
  let asking = false;
  let screenful = FIRST;
  let helping = HELPING.first;
  /** The window being fetched for the search on screen, and the rows wanted after that. */
  let fetching = false;
  let next: Window | undefined;

  const asked = computed(() => {
    const route = libraryRoute(location.route.value);
    if (!route) return undefined;
    const list = route.page === 'papers' ? route.list : undefined;
    return { page: route.page, text: route.text, list, sort: route.sort };
  });
  const askedKey = computed(() => keyOf(asked.value));
  /** Only the starred page depends on the stars. */
  const among = computed(() => (asked.value?.page === 'starred' ? library.starredIds.value : undefined));
  /** Only a search for what the reader decided depends on the decisions. */
  const decided = computed(() =>
    PERSONAL.test(asked.value?.text ?? '') ? library.personal.value : undefined,
  );
  const ready = computed(() => status.value.phase === 'ready');
  const revision = computed(() => status.value.revision);
  const progress = computed(() => {
    const { indexed, total } = status.value;
    return indexed < total && asked.value?.text ? Math.floor((indexed / total) * REPEATS) : REPEATS;
  });

  /** @returns undefined when a later search superseded it. */
  async function find(key: string, { offset, limit }: Window): Promise<ResultList | undefined> {
    const search = asked.peek();
    if (!search) return undefined;
    // Decisions that changed at this moment reach the worker first.
    await Promise.resolve();
    const { text, list, sort } = search;
    const ids = among.peek();
    // A search for what the reader decided finds it on papers that left the lists, too.
    const everyone = decided.peek() && !list ? library.personal.peek().map(({ id }) => id) : undefined;
    const keepers = ids ?? everyone;
    const narrowed = { ...(list ? { list } : {}), ...(ids ? { among: ids } : {}) };
    const query: Query = { text, ...narrowed, ...(sort ? { sort } : {}) };
    const [found, gone] = await Promise.all([
      corpus.search(query, offset, limit),
      // Without the download there are just no such rows; the next search tries again.
      keepers?.length
        ? import('./gone-rows.ts').then(
            ({ goneRows }) => goneRows(corpus, library, keepers, text),
            () => [],
          )
        : [],
    ]);
    if (!found) return undefined;
    const { partial, whole, took, correction, total } = found;
    const after = gone.slice(Math.max(0, offset - total), Math.max(0, offset + limit - total));
    const rows = [...found.rows.map((row) => ({ ...row, gone: false })), ...after];
    return {
      ...{ key, text, page: search.page, rows, offset, total: total + gone.length, partial, took },
      ...(correction === undefined ? {} : { correction }),
      ...(whole === undefined ? {} : { whole: whole < total ? whole : whole + gone.length }),
    };
  }

  /** Fetches another window of the search on screen; one at a time, the latest wanted one after it. */
  function move(window: Window): void {
    next = window;
    if (fetching || asking) return;
    fetching = true;
    const own = latest;
    void (async () => {
      while (next && own === latest) {
        const taken = next;
        next = undefined;
        const found = await find(askedKey.peek(), taken);
        if (!found || own !== latest) continue;
        const began = performance.now();
        page.value = joined(page.peek(), found);
        // They are rendered before this goes on.
        await Promise.resolve();
        const inTime = (HELPING.time * found.rows.length) / Math.max(1, performance.now() - began);
        helping = Math.round(Math.min(HELPING.most, 2 * helping, Math.max(2, inTime)));
      }
    })()
      .catch(() => undefined)
      .finally(() => {
        fetching = false;
        // What was wanted meanwhile is of the search that superseded this one.
        if (next) move(next);
        else completeAfter(HELPING.pause);
      });
  }

  let calm: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  function completeAfter(pause: number): void {
    clearTimeout(calm);
    calm = setTimeout(() => {
      const held = page.peek();
      if (!held || asking || held.total >= WHOLE) return;
      const end = held.offset + held.rows.length;
      if (held.offset > 0) move({ offset: 0, limit: held.offset });
      else if (end < held.total) move({ offset: end, limit: helping });
    }, pause);
  }

  effect(() => {
    const key = askedKey.value;
    revision.value;
    progress.value;
    among.value;
    decided.value;
    const shown = page.peek();
    clearTimeout(waiting);
    if (!ready.value) {
      // What the page began with is of no other search, but bridges a short wait for its results.
      if (shown && shown.key !== key)
        waiting = setTimeout(() => {
          page.value = undefined;
        }, PROMPT);
      return;
    }
    if (asked.peek() === undefined) return;
    const again = shown?.key === key;
    if (!again) wanted.value = undefined;
    // The same search again keeps its place; another one starts where the reader will look first.
    const window = again
      ? { offset: shown.offset, limit: Math.max(shown.rows.length, FIRST) }
      : { offset: 0, limit: screenful };
    const own = ++latest;
    next = undefined;
    asking = true;
    waiting = setTimeout(() => {
      busy.value = asking && !again;
    }, PROMPT);
    find(key, window)
      .then((found) => {
        if (own !== latest) return;
        asking = false;
        busy.value = false;
        if (!found) return;
        page.value = found;
        helping = HELPING.first;
        completeAfter(CALM);
      })
      .catch(() => {
        if (own !== latest) return;
        asking = false;
        busy.value = false;
      });
  });

  return {
    page,
    busy,
    wanted,
    ...createSights(() => page.peek()?.key),
    show(first, last) {
      const held = page.peek();
      if (!ready.peek() || !held || held.key !== askedKey.peek()) return;
      const end = held.offset + held.rows.length;
      if (first >= held.offset && Math.min(last, held.total) <= end) {
        next = undefined;
        return;
      }
      // A list that is to be held as a whole has no gaps.
      const offset = Math.max(0, held.total < WHOLE ? Math.min(first, end) : first - MARGIN);
      const margin = held.total < WHOLE ? 0 : MARGIN;
      move({ offset, limit: Math.min(last, held.total) + margin - offset });
    },
    fit(rows) {
      screenful = Math.max(1, Math.min(rows, FIRST));
    },
    setText(text) {
      const route = libraryRoute(location.route.peek());
      if (route) location.go({ ...route, text }, { replace: route.text !== '' });
    },
    selectList(list) {
      const route = location.route.peek();
      if (route.page === 'papers') location.go({ ...route, list, paper: undefined });
    },
    setSort(sort) {
      const route = libraryRoute(location.route.peek());
      if (!route) return;
      const { sort: _before, ...rest } = route;
      location.go(sort ? { ...rest, sort } : rest);
    },
  };
}
