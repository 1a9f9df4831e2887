/** What the screen shows ahead of the store: changes on their way, and notes that are being typed. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Decision, undecided } from '../core/decision.ts';
import { applyChange, type DecisionChange } from '../core/decision-change.ts';
import type { PaperId } from '../core/paper.ts';

interface Waiting {
  readonly id: PaperId;
  readonly change: DecisionChange;
}

export interface Draft {
  readonly text: string;
  readonly at: number;
  /** Saving it was tried and failed; it waits for the next try. */
  readonly failed: boolean;
}

export interface Unsaved {
  /** The stored decision with the changes that are under way, in the order in which they were decided; without drafts. */
  shown(id: PaperId): Decision | undefined;
  readonly starChanges: ReadonlySignal<ReadonlyMap<PaperId, boolean>>;
  readonly drafts: ReadonlySignal<ReadonlyMap<PaperId, Draft>>;
  /** @param field any when it is left out. */
  isWaiting(id: PaperId, field?: DecisionChange['field']): boolean;
  add(id: PaperId, change: DecisionChange): void;
  /** It was saved, or it was given up. */
  remove(change: DecisionChange): void;
  setDraft(id: PaperId, draft: Draft | undefined): void;
  /** The decisions as shown and typed, of every paper with something that is not in the store yet. */
  all(): readonly Decision[];
}

export function createUnsaved(stored: ReadonlySignal<ReadonlyMap<PaperId, Decision>>): Unsaved {
  const waiting = signal<readonly Waiting[]>([]);
  const drafts = signal<ReadonlyMap<PaperId, Draft>>(new Map());

  function shown(id: PaperId): Decision | undefined {
    const own = waiting.value.filter((each) => each.id === id).map(({ change }) => change);
    const before = stored.value.get(id);
    return own.length === 0 ? before : own.reduce(applyChange, before ?? undecided(id));
  }

  return {
    shown,
    drafts,
    starChanges: computed(
      () =>
        new Map(
          waiting.value.flatMap(({ id, change }) =>
            change.field === 'star' ? [[id, change.value] as const] : [],
          ),
        ),
    ),
    isWaiting: (id, field) =>
      waiting.value.some((each) => each.id === id && (field ?? each.change.field) === each.change.field) ||
      ((field ?? 'note') === 'note' && drafts.value.has(id)),
    add(id, change) {
      waiting.value = [...waiting.value, { id, change }];
    },
    remove(change) {
      waiting.value = waiting.value.filter((each) => each.change !== change);
    },
    setDraft(id, draft) {
      const next = new Map(drafts.value);
      if (draft) next.set(id, draft);
      else next.delete(id);
      drafts.value = next;
    },
    all() {
      const ids = new Set([...waiting.peek().map(({ id }) => id), ...drafts.peek().keys()]);
      return [...ids].map((id) => {
        const decision = shown(id) ?? undecided(id);
        const draft = drafts.peek().get(id);
        return draft ? applyChange(decision, { field: 'note', value: draft.text, at: draft.at }) : decision;
      });
    },
  };
}
