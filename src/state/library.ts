/**
 * The reader's decisions as signals. A star shows at once and counts as saved only when the store says so;
 * what could not be saved is taken back on screen and said.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Decision } from '../core/decision.ts';
import { describeFailure, type Failure, toFailure } from '../core/failure.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import type { DecisionStore } from '../store/decision-store.ts';
import type { Notices } from './notices.ts';

export interface Library {
  /** Every decision by paper, starred or no longer. */
  readonly decisions: ReadonlySignal<ReadonlyMap<PaperId, Decision>>;
  /** Ids of starred papers, the latest star first. */
  readonly starredIds: ReadonlySignal<readonly PaperId[]>;
  readonly starCount: ReadonlySignal<number>;
  readonly kind: ReadonlySignal<'disk' | 'memory' | undefined>;
  /** Why decisions could not be read or kept, if so. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  isStarred(id: PaperId): boolean;
  isSaving(id: PaperId): boolean;
  toggleStar(id: PaperId): void;
  /** Moves decisions to the papers that theirs became. */
  follow(successors: readonly { readonly from: PaperId; readonly to: PaperId }[]): Promise<void>;
  /** Reads the decisions again, after another tab changed them. */
  refresh(): Promise<void>;
  /** Takes note of what went wrong below, such as a newer app in another tab. */
  report(failure: Failure): void;
  /** Resolves when nothing is being saved any more. */
  settled(): Promise<void>;
}

export interface LibraryParts {
  readonly store: Promise<DecisionStore>;
  readonly notices: Notices;
  /** The paper as the lists have it now, to keep a copy of. */
  readonly findPaper: (id: PaperId) => Promise<Paper | undefined>;
  /** Tells other tabs that decisions changed. */
  readonly announce: () => void;
  readonly now: () => number;
  /** Called when a star was saved for the first time in this visit. */
  readonly onFirstStar?: () => void;
}

export function createLibrary(parts: LibraryParts): Library {
  const { notices, announce } = parts;
  const decisions = signal<ReadonlyMap<PaperId, Decision>>(new Map());
  /** What the screen shows ahead of the store. */
  const wanted = signal<ReadonlyMap<PaperId, boolean>>(new Map());
  const kind = signal<'disk' | 'memory' | undefined>(undefined);
  const failure = signal<Failure | undefined>(undefined);
  /** Saves run one after the other, so that the last tap wins. */
  let queue: Promise<void> = Promise.resolve();
  let starredBefore = false;

  const isStarred = (id: PaperId): boolean =>
    wanted.value.get(id) ?? decisions.value.get(id)?.star.value ?? false;

  const starredIds = computed(() =>
    [...decisions.value.values()]
      .filter((decision) => decision.star.value)
      .sort((a, b) => b.star.at - a.star.at || (a.paperId < b.paperId ? -1 : 1))
      .map((decision) => decision.paperId),
  );

  function remember(decision: Decision): void {
    decisions.value = new Map(decisions.value).set(decision.paperId, decision);
  }

  function want(id: PaperId, value: boolean | undefined): void {
    const next = new Map(wanted.value);
    if (value === undefined) next.delete(id);
    else next.set(id, value);
    wanted.value = next;
  }

  async function save(id: PaperId, value: boolean): Promise<void> {
    const store = await parts.store;
    const copy =
      (value ? await parts.findPaper(id).catch(() => undefined) : undefined) ?? decisions.value.get(id)?.copy;
    const saved = await store.change(id, (previous) => {
      const kept = copy ?? previous?.copy;
      const at = Math.max(parts.now(), (previous?.star.at ?? 0) + 1);
      return { paperId: id, star: { value, at }, ...(kept ? { copy: kept } : {}) };
    });
    remember(saved);
    announce();
  }

  function setStar(id: PaperId, value: boolean): void {
    want(id, value);
    queue = queue.then(async () => {
      try {
        await save(id, value);
        if (failure.peek()?.code !== 'storage-unavailable') failure.value = undefined;
        if (value && !starredBefore) {
          starredBefore = true;
          parts.onFirstStar?.();
        }
        if (!value) {
          const title = decisions.peek().get(id)?.copy?.title;
          notices.show({
            text: 'Star removed',
            topic: 'unstarred',
            ...(title ? { detail: title } : {}),
            actions: [{ label: 'Undo', run: () => setStar(id, true) }],
          });
        }
      } catch (error) {
        failure.value = toFailure(error);
        const { title, advice } = describeFailure(failure.value);
        notices.show({
          tone: 'error',
          text: `${value ? 'The star was not saved.' : 'The star was not removed.'} ${title}`,
          detail: advice,
          topic: 'save-failed',
          actions: [{ label: 'Try again', run: () => setStar(id, value) }],
        });
      } finally {
        if (wanted.peek().get(id) === value) want(id, undefined);
      }
    });
  }

  async function refresh(): Promise<void> {
    try {
      const store = await parts.store;
      kind.value = store.kind;
      const all = await store.all();
      if (failure.peek()?.code === 'storage-blocked') failure.value = undefined;
      decisions.value = new Map(all.map((decision) => [decision.paperId, decision]));
    } catch (error) {
      failure.value = toFailure(error);
    }
  }

  async function follow(
    successors: readonly { readonly from: PaperId; readonly to: PaperId }[],
  ): Promise<void> {
    if (successors.length === 0) return;
    try {
      const store = await parts.store;
      for (const { from, to } of successors) await store.move(from, to);
      announce();
    } catch (error) {
      failure.value = toFailure(error);
    }
    await refresh();
  }

  return {
    decisions,
    starredIds,
    starCount: computed(() => {
      const ids = new Set(starredIds.value);
      for (const [id, value] of wanted.value) value ? ids.add(id) : ids.delete(id);
      return ids.size;
    }),
    kind,
    failure,
    isStarred,
    isSaving: (id) => wanted.value.has(id),
    toggleStar: (id) => setStar(id, !isStarred(id)),
    follow,
    refresh,
    report: (reported) => {
      failure.value = reported;
    },
    settled: () => queue,
  };
}
