/** The paper that is open: from the lists, or from its decision's copy when it left them. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { PaperView } from '../core/hit.ts';
import type { PaperId } from '../core/paper.ts';
import type { Corpus, CorpusStatus } from '../corpus/corpus.ts';
import type { Library } from './library.ts';
import type { Location } from './location.ts';
import type { Results } from './results.ts';

export type ReadingState =
  | { readonly state: 'none' | 'loading' | 'missing' }
  | { readonly state: 'open'; readonly view: PaperView; readonly gone: boolean };

export interface Reading {
  readonly view: ReadonlySignal<ReadingState>;
  /** The neighbours in the result list beside it. */
  readonly next: ReadonlySignal<PaperId | undefined>;
  readonly previous: ReadonlySignal<PaperId | undefined>;
}

export function createReading(
  corpus: Corpus,
  status: ReadonlySignal<CorpusStatus>,
  library: Library,
  location: Location,
  results: Results,
): Reading {
  const view = signal<ReadingState>({ state: 'none' });
  const open = computed(() => {
    const route = location.route.value;
    return route.page === 'papers' || route.page === 'starred' ? route.paper : undefined;
  });
  const text = computed(() => {
    const route = location.route.value;
    return route.page === 'papers' || route.page === 'starred' ? route.text : '';
  });
  const settled = computed(() => status.value.phase === 'ready' || status.value.phase === 'failed');
  const revision = computed(() => status.value.revision);
  const copy = computed(() => (open.value ? library.decisions.value.get(open.value)?.copy : undefined));
  let latest = 0;

  /** A decision that moved keeps the copy of the paper that its paper was. */
  function fromCopy(id: PaperId): ReadingState {
    const paper = copy.peek();
    if (!paper) return { state: settled.peek() ? 'missing' : 'loading' };
    const title = { text: paper.title, ranges: [] };
    const abstract = { text: paper.abstract, ranges: [] };
    return { state: 'open', gone: true, view: { paper: { ...paper, id }, title, abstract, lists: [] } };
  }

  effect(() => {
    const id = open.value;
    const words = text.value;
    revision.value;
    copy.value;
    latest += 1;
    const own = latest;
    if (id === undefined) {
      view.value = { state: 'none' };
      return;
    }
    const shown = view.peek();
    if (shown.state !== 'open' || shown.view.paper.id !== id) view.value = { state: 'loading' };
    if (!settled.value) return;
    corpus.paper(id, words).then(
      (found) => {
        if (own === latest) view.value = found ? { state: 'open', view: found, gone: false } : fromCopy(id);
      },
      () => {
        if (own === latest) view.value = fromCopy(id);
      },
    );
  });

  const neighbour = (step: number): ReadonlySignal<PaperId | undefined> =>
    computed(() => {
      const rows = results.page.value?.rows ?? [];
      const at = rows.findIndex(({ id }) => id === open.value);
      return at < 0 ? undefined : rows[at + step]?.id;
    });

  return { view, next: neighbour(1), previous: neighbour(-1) };
}
