/** Decisions for one visit only, where the browser keeps nothing. */
import { type Decision, mergeDecisions } from '../core/decision.ts';
import type { PaperId } from '../core/paper.ts';
import type { DecisionStore } from './decision-store.ts';

export function createMemoryDecisionStore(): DecisionStore {
  const decisions = new Map<PaperId, Decision>();
  return {
    kind: 'memory',
    all: async () => [...decisions.values()],
    change: async (paperId, change) => {
      const next = change(decisions.get(paperId));
      decisions.set(paperId, next);
      return next;
    },
    move: async (from, to) => {
      const moving = decisions.get(from);
      if (!moving) return undefined;
      const moved: Decision = { ...moving, paperId: to };
      const present = decisions.get(to);
      const merged = present ? mergeDecisions(moved, present) : moved;
      decisions.delete(from);
      decisions.set(to, merged);
      return merged;
    },
    close: () => undefined,
  };
}
