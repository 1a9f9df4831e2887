/** Rewards papers in which the query's words stand as they were typed: side by side, or at least near. */
import type { Evaluation } from './evaluate.ts';
import type { Index } from './index-paper.ts';
import { createBlock } from './postings.ts';
import { readAlternative } from './read-alternative.ts';
import type { QueryWord } from './read-query.ts';

/** Words further apart than this from where they were typed have nothing to do with each other. */
const FURTHEST = 8;
/** A word of which less is typed can mean too much to stand next to anything. */
const SHORTEST_PREFIX = 3;
const ADJACENT_WORTH = 0.3;
const TITLE_FACTOR = 1.5;

const block = createBlock();

/** @returns what to add to the worth of each of `docs`. */
export function proximity(
  index: Index,
  query: readonly QueryWord[],
  { tiers, rarity }: Evaluation,
  docs: readonly number[],
): readonly number[] {
  const bonus = docs.map(() => 0);
  if (query.length < 2) return bonus;
  const slots = new Map(docs.map((doc, slot) => [doc, slot]));
  let previous: readonly (readonly number[])[] = [];
  query.forEach((word, at) => {
    const places: number[][] = docs.map(() => []);
    const vague = word.open && word.word.length < SHORTEST_PREFIX;
    const alternatives = vague ? [] : (tiers[at] ?? []).flatMap((tier) => tier.alternatives);
    for (const alternative of alternatives) {
      const { count, docs: found, ends, positions } = readAlternative(index, alternative, block);
      for (let i = 0; i < count; i++) {
        const slot = slots.get(found[i] ?? 0);
        if (slot === undefined) continue;
        for (let k = ends[i - 1] ?? 0; k < (ends[i] ?? 0); k++) places[slot]?.push(positions[k] ?? 0);
      }
    }
    const before = query[at - 1];
    if (before !== undefined) {
      const step = word.position - before.position;
      const worth = ADJACENT_WORTH * Math.min(rarity[at] ?? 0, rarity[at - 1] ?? 0);
      docs.forEach((doc, slot) => {
        const near = nearness(previous[slot] ?? [], places[slot] ?? [], step, index.catalogue.end(doc, 0));
        bonus[slot] = (bonus[slot] ?? 0) + worth * near;
      });
    }
    previous = places;
  });
  return bonus;
}

/** 1 when some pair stands exactly as typed, less the further it is from that; more within the title. */
function nearness(left: readonly number[], right: readonly number[], step: number, titleEnd: number): number {
  let best = 0;
  for (const a of left) {
    for (const b of right) {
      const off = Math.abs(b - a - step);
      if (off > FURTHEST || a < titleEnd !== b < titleEnd) continue;
      best = Math.max(best, (a < titleEnd ? TITLE_FACTOR : 1) / (1 + off));
    }
  }
  return best;
}
