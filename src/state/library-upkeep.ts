/** What happens to decisions without the reader: they follow their papers, get their copies, and are carried over from closed pages. */
import type { ReadonlySignal } from '@preact/signals';
import { type Decision, mergeDecisions, undecided } from '../core/decision.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import type { DecisionStore } from '../store/decision-store.ts';
import type { Journal } from './journal.ts';

export interface Move {
  readonly from: PaperId;
  readonly to: PaperId;
}

interface Parts {
  readonly store: Promise<DecisionStore>;
  readonly journal: Journal;
  readonly announce: () => void;
  readonly decisions: ReadonlySignal<ReadonlyMap<PaperId, Decision>>;
  readonly remember: (decision: Decision) => void;
  readonly readAll: () => Promise<void>;
}

export interface Upkeep {
  follow(successors: readonly Move[]): Promise<void>;
  keepCopies(papers: readonly Paper[]): Promise<void>;
  restore(): Promise<void>;
}

export function createUpkeep({ store, journal, announce, decisions, remember, readAll }: Parts): Upkeep {
  return {
    async follow(successors) {
      if (successors.length === 0) return;
      try {
        const { move } = await store;
        for (const { from, to } of successors) await move(from, to);
        announce();
      } finally {
        await readAll();
      }
    },
    async keepCopies(papers) {
      const { change } = await store;
      for (const copy of papers) {
        const known = decisions.peek().get(copy.id);
        if (!known || known.copy) continue;
        remember(await change(copy.id, (previous) => ({ copy, ...(previous ?? undecided(copy.id)) })));
      }
    },
    async restore() {
      const { change, kind } = await store;
      for (const { decisions: kept, drop } of journal.read()) {
        for (const decision of kept) {
          const merge = (previous: Decision | undefined): Decision =>
            mergeDecisions(previous ?? undecided(decision.paperId), decision);
          remember(await change(decision.paperId, merge));
        }
        // A store that ends with the page is no place to carry it over to.
        if (kind === 'disk') drop();
        if (kept.length > 0) announce();
      }
    },
  };
}
