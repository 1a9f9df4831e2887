/** The paper that is open: from the lists, or from its decision's copy when it left them. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { PaperView } from '../core/hit.ts';
import { libraryRoute } from '../core/library-route.ts';
import type { PaperId } from '../core/paper.ts';
import type { Corpus, CorpusStatus } from '../corpus/corpus.ts';
import type { Library } from './library.ts';
import type { Location } from './location.ts';
import type { Results } from './results.ts';

/** `unreachable`: there are no lists to look in, and the corpus says why. */
export type ReadingState =
  | { readonly state: 'none' | 'loading' | 'missing' | 'failed' | 'unreachable' }
  | { readonly state: 'open'; readonly view: PaperView; readonly gone: boolean };

export interface Reading {
  readonly view: ReadonlySignal<ReadingState>;
  /** Its place in the result list beside it, as far as known. */
  readonly place: ReadonlySignal<number | undefined>;
  /** The neighbours in that list. */
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
  const open = computed(() => libraryRoute(location.route.value)?.paper);
  const text = computed(() => libraryRoute(location.route.value)?.text ?? '');
  const settled = computed(() => status.value.phase === 'ready' || status.value.phase === 'failed');
  const revision = computed(() => status.value.revision);
  const copy = computed(() => (open.value ? library.decisions.value.get(open.value)?.copy : undefined));
  let latest = 0;

  /**
   * A decision that moved keeps the copy of the paper that its paper was.
   * @param lacking what is said without one, if there are lists.
   */
  function fromCopy(id: PaperId, lacking: 'missing' | 'failed'): ReadingState {
    const paper = copy.peek();
    if (!paper) return { state: status.peek().phase === 'failed' ? 'unreachable' : lacking };
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
        if (own === latest)
          view.value = found ? { state: 'open', view: found, gone: false } : fromCopy(id, 'missing');
      },
      () => {
        if (own === latest) view.value = fromCopy(id, 'failed');
      },
    );
  });

  const { place, next, previous } = createNeighbours(open, results);
  return { view, place, next, previous };
}

interface Neighbours {
  /** The search they belong to, and the paper between them. */
  readonly key: string;
  readonly id: PaperId;
  readonly place: number;
  readonly previous: PaperId | undefined;
  readonly next: PaperId | undefined;
}

/**
 * The list holds a window of its rows only, so what is known of the open paper's place is kept when the window moves away,
 * and a step to a neighbour is a step in place. The list follows the place, and with it the window.
 */
function createNeighbours(open: ReadonlySignal<PaperId | undefined>, results: Results) {
  const known = signal<Neighbours | undefined>(undefined);
  effect(() => {
    const id = open.value;
    const list = results.page.value;
    if (id === undefined || !list) {
      known.value = undefined;
      return;
    }
    const { rows, offset, key } = list;
    const at = rows.findIndex((row) => row.id === id);
    const before = known.peek();
    if (at >= 0) {
      const place = offset + at;
      const kept = before?.key === key && before.id === id ? before : undefined;
      const previous = rows[at - 1]?.id ?? (at === 0 && offset > 0 ? kept?.previous : undefined);
      known.value = { key, id, place, previous, next: rows[at + 1]?.id ?? kept?.next };
      return;
    }
    if (before?.key !== key) known.value = undefined;
    else if (before.next === id || before.previous === id) {
      const forward = before.next === id;
      const place = before.place + (forward ? 1 : -1);
      const [previous, next] = forward ? [before.id, undefined] : [undefined, before.id];
      known.value = { key, id, place, previous, next };
    } else if (before.id !== id) known.value = undefined;
  });
  return {
    place: computed(() => known.value?.place),
    next: computed(() => known.value?.next),
    previous: computed(() => known.value?.previous),
  };
}
