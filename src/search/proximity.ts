/** Rewards documents in which the query's words stand as they were typed: at the beginning of the title, side by side, or at least near. */
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

/** A single word is looked for at the beginning of titles if it is as rare as names are. */
const RARE = 3;

export interface PlacedWord {
  readonly query: Pick<QueryWord, 'word' | 'position' | 'open'>;
  readonly meaning: Meaning;
  /** 0 for a function word, which counts by its neighbour. */
  readonly rarity: number;
}

/** Where a word stands, by document. */
type Standing = readonly (readonly number[])[];

interface Found extends PlacedWord {
  readonly anywhere: Standing;
  /** As it was typed, if papers have it so; of what is too short to tell nothing is known. */
  readonly verbatim: Standing | undefined;
}

/**
 * @param words in the order in which they were typed.
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
  if (options.proximity === 0 || (words.length < 2 && (words[0]?.rarity ?? 0) < RARE)) return bonus;
  const found = words.slice(0, MOST_WORDS).map((word) => find(index, word, docs));
  const pairs = found.flatMap((right, at) => neighbours(found, at).map((left) => ({ left, right })));
  const all = words.reduce((sum, { rarity }) => sum + rarity, 0);
  docs.forEach((doc, slot) => {
    const titleEnd = index.documents.end(doc, 0);
    let sum = beginsTitle(found, slot) ? options.titleStart * all : 0;
    for (const { left, right } of pairs) {
      const least = Math.min(left.rarity, right.rarity);
      const worth = options.proximity * (least || Math.max(left.rarity, right.rarity));
      const step = right.query.position - left.query.position;
      const [before, after] = [left.anywhere[slot] ?? [], right.anywhere[slot] ?? []];
      if (worth > 0) sum += worth * nearness(before, after, step, titleEnd, options.proximityInTitle);
    }
    bonus[slot] = sum;
  });
  return bonus;
}

/** Whom a word is compared with: the one before it, and if that is a function word, the one that is none as well. */
function neighbours(words: readonly Found[], at: number): readonly Found[] {
  const before = words.slice(0, at);
  const content = (words[at]?.rarity ?? 0) > 0 && before.findLast(({ rarity }) => rarity > 0);
  return [...new Set([before.at(-1), content])].flatMap((word) => word || []);
}

const beginsTitle = (words: readonly Found[], slot: number): boolean =>
  words.every(({ verbatim, query }) => verbatim?.[slot]?.includes(query.position) ?? true);

function find(index: Index, word: PlacedWord, docs: Uint32Array): Found {
  const { query, meaning } = word;
  if (query.open && query.word.length < SHORTEST_PREFIX)
    return { ...word, anywhere: [], verbatim: undefined };
  const single = meaning.tiers.map(({ alternatives }) =>
    alternatives.filter(({ terms }) => terms.length === 1),
  );
  const places = single
    .flat()
    .slice(0, MOST_ALTERNATIVES)
    .map(({ terms: [term = 0] }) =>
      index.postings.positions(term, docs, {
        ends: new Uint32Array(docs.length),
        items: new Uint32Array(docs.length),
      }),
    );
  const standing = (of: readonly Places[]): Standing => Array.from(docs, (_, slot) => inSlot(of, slot));
  const anywhere = standing(places);
  const exact = places.slice(0, single[0]?.length);
  return { ...word, anywhere, verbatim: exact.length > 0 ? standing(exact) : anywhere };
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
