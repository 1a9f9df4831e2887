/** Rewards documents in which the query's words stand as they were typed: side by side, or at least near. */
import type { Index } from './index.ts';
import type { Meaning } from './match-tiers.ts';
import type { RankingOptions } from './ranking.ts';
import type { QueryWord } from './read-query.ts';
import type { Places } from './segment.ts';

/** Words further apart than this from where they were typed have nothing to do with each other. */
const FURTHEST = 8;
/** A word of which less is typed can mean too much to stand next to anything. */
const SHORTEST_PREFIX = 3;
/** Pairs looked at; a longer query is told apart by its words alone. */
const MOST_WORDS = 16;
/** Words of the papers looked at for each typed one, the likeliest first. */
const MOST_ALTERNATIVES = 4;

export interface PlacedWord {
  readonly query: QueryWord;
  readonly meaning: Meaning;
  readonly rarity: number;
}

/**
 * @param docs ascending.
 * @returns what to add to the worth of each of `docs`.
 */
export function proximity(
  index: Index,
  words: readonly PlacedWord[],
  docs: Uint32Array,
  options: RankingOptions,
): Float32Array {
  const bonus = new Float32Array(docs.length);
  if (words.length < 2 || options.proximity === 0) return bonus;
  let left: readonly Places[] = [];
  words.slice(0, MOST_WORDS).forEach(({ query, meaning, rarity }, at) => {
    const right = placesOf(index, query, meaning, docs);
    const before = words[at - 1];
    if (before) {
      const step = query.position - before.query.position;
      const worth = options.proximity * Math.min(rarity, before.rarity);
      for (let slot = 0; slot < docs.length; slot++) {
        const titleEnd = index.documents.end(docs[slot] ?? 0, 0);
        const inTitle = options.proximityInTitle;
        const near = nearness(inSlot(left, slot), inSlot(right, slot), step, titleEnd, inTitle);
        bonus[slot] = (bonus[slot] ?? 0) + worth * near;
      }
    }
    left = right;
  });
  return bonus;
}

function placesOf(
  index: Index,
  { open, word }: QueryWord,
  { tiers }: Meaning,
  docs: Uint32Array,
): readonly Places[] {
  if (open && word.length < SHORTEST_PREFIX) return [];
  return tiers
    .flatMap(({ alternatives }) => alternatives)
    .filter(({ terms }) => terms.length === 1)
    .slice(0, MOST_ALTERNATIVES)
    .map(({ terms: [term = 0] }) =>
      index.postings.positions(term, docs, {
        ends: new Uint32Array(docs.length),
        items: new Uint32Array(docs.length),
      }),
    );
}

function inSlot(all: readonly Places[], slot: number): readonly number[] {
  const found: number[] = [];
  for (const { ends, items } of all) {
    const end = ends[slot] ?? 0;
    for (let at = ends[slot - 1] ?? 0; at < end; at++) found.push(items[at] ?? 0);
  }
  return found;
}

/** 1 when some pair stands exactly as typed, less the further it is from that; more within the title. */
function nearness(
  left: readonly number[],
  right: readonly number[],
  step: number,
  titleEnd: number,
  inTitle: number,
): number {
  let best = 0;
  for (const a of left) {
    for (const b of right) {
      const off = Math.abs(b - a - step);
      if (off > FURTHEST || a < titleEnd !== b < titleEnd) continue;
      const near = (a < titleEnd ? inTitle : 1) / (1 + off);
      if (near > best) best = near;
    }
  }
  return best;
}
