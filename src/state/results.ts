/** The result list of the current route: asked for whenever the query, the lists or the stars change, and grown on demand. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Row } from '../core/hit.ts';
import type { ListSlug } from '../core/list.ts';
import type { PaperId } from '../core/paper.ts';
import type { Query } from '../core/query.ts';
import type { Corpus, CorpusStatus } from '../corpus/corpus.ts';
import type { Library } from './library.ts';
import type { Location } from './location.ts';

/** A row of the screen; `gone` when the paper is no longer in any list. */
export type ListedRow = Row & { readonly gone: boolean };

export interface ResultList {
  /** The query's text and page, to tell an answer from the one before. */
  readonly text: string;
  readonly page: 'papers' | 'starred';
  readonly rows: readonly ListedRow[];
  readonly total: number;
  readonly partial: boolean;
  /** Milliseconds the search took. */
  readonly took: number;
}

export interface Results {
  readonly page: ReadonlySignal<ResultList | undefined>;
  /** True from the keystroke to its answer. */
  readonly busy: ReadonlySignal<boolean>;
  /** Asks for the next rows. */
  more(): void;
  setText(text: string): void;
  selectList(list: ListSlug | undefined): void;
}

const SLICE = 50;

export function createResults(
  corpus: Corpus,
  status: ReadonlySignal<CorpusStatus>,
  library: Library,
  location: Location,
): Results {
  const page = signal<ResultList | undefined>(undefined);
  const busy = signal(false);
  const limit = signal(SLICE);
  let latest = 0;

  const asked = computed(() => {
    const route = location.route.value;
    if (route.page !== 'papers' && route.page !== 'starred') return undefined;
    return { page: route.page, text: route.text, list: route.page === 'papers' ? route.list : undefined };
  });
  const askedKey = computed(() => JSON.stringify(asked.value ?? null));
  /** Only the starred page depends on the stars. */
  const among = computed(() => (asked.value?.page === 'starred' ? library.starredIds.value : undefined));
  const ready = computed(() => status.value.phase === 'ready');
  const revision = computed(() => status.value.revision);

  /** Starred papers that left the lists, out of the copies their decisions keep. */
  async function goneRows(ids: readonly PaperId[], text: string): Promise<readonly ListedRow[]> {
    const present = new Set((await corpus.papers(ids)).map(({ id }) => id));
    const words = text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    return ids.flatMap((id): ListedRow[] => {
      const copy = library.decisions.peek().get(id)?.copy;
      if (present.has(id) || !copy) return [];
      const whole = `${copy.title} ${copy.abstract}`.toLowerCase();
      if (!words.every((word) => whole.includes(word))) return [];
      return [
        {
          id,
          title: { text: copy.title, ranges: [] },
          snippet: { text: copy.abstract.slice(0, 220), ranges: [] },
          extent: copy.extent,
          links: copy.links,
          ...(copy.authors ? { authors: copy.authors } : {}),
          gone: true,
        },
      ];
    });
  }

  async function ask(own: number, count: number): Promise<void> {
    const wanted = asked.peek();
    if (!wanted) return;
    const ids = among.peek();
    const query: Query = {
      text: wanted.text,
      ...(wanted.list ? { list: wanted.list } : {}),
      ...(ids ? { among: ids } : {}),
    };
    const [found, gone] = await Promise.all([
      corpus.search(query, 0, count),
      ids ? goneRows(ids, wanted.text) : Promise.resolve([]),
    ]);
    if (!found || own !== latest) return;
    page.value = {
      text: wanted.text,
      page: wanted.page,
      rows: [...found.rows.map((row) => ({ ...row, gone: false })), ...gone],
      total: found.total + gone.length,
      partial: found.partial,
      took: found.took,
    };
    busy.value = false;
  }

  let lastKey = '';
  effect(() => {
    const key = askedKey.value;
    const count = key === lastKey ? limit.value : SLICE;
    if (key !== lastKey) {
      lastKey = key;
      limit.value = SLICE;
    }
    revision.value;
    among.value;
    if (!ready.value) return;
    latest += 1;
    const own = latest;
    busy.value = true;
    ask(own, count).catch(() => {
      if (own === latest) busy.value = false;
    });
  });

  return {
    page,
    busy,
    more() {
      const shown = page.peek();
      if (shown && shown.rows.length < shown.total && !busy.peek()) limit.value += SLICE;
    },
    setText(text) {
      const route = location.route.peek();
      if (route.page === 'papers' || route.page === 'starred')
        location.go({ ...route, text }, { replace: true });
    },
    selectList(list) {
      const route = location.route.peek();
      if (route.page === 'papers') location.go({ ...route, list, paper: undefined });
    },
  };
}
