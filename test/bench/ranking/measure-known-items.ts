/** Counts how often an engine finds the paper that a query was made of. */
import type { Instance } from '../engines/contender.ts';
import type { KnownItem } from './known-items.ts';

export interface FoundShares {
  /** The right paper comes first. */
  readonly first: number;
  /** It is among the first ten. */
  readonly topTen: number;
}

export interface KnownItemResult {
  readonly queries: number;
  readonly clean: FoundShares;
  /** Undefined where the items have no misspelling. */
  readonly misspelt?: FoundShares;
}

async function shares(
  engine: Instance,
  queries: readonly (readonly [id: string, text: string])[],
): Promise<FoundShares> {
  let first = 0;
  let topTen = 0;
  for (const [id, text] of queries) {
    const rank = (await engine.search(text, 10)).slice(0, 10).indexOf(id);
    if (rank === 0) first++;
    if (rank >= 0) topTen++;
  }
  return { first: first / queries.length, topTen: topTen / queries.length };
}

export async function measureKnownItems(
  engine: Instance,
  items: readonly KnownItem[],
): Promise<KnownItemResult> {
  const misspelt = items.flatMap(({ id, misspelt }) =>
    misspelt === undefined ? [] : [[id, misspelt] as const],
  );
  const clean = await shares(
    engine,
    items.map(({ id, text }) => [id, text]),
  );
  const result = { queries: items.length, clean };
  return misspelt.length === 0 ? result : { ...result, misspelt: await shares(engine, misspelt) };
}

/** Nothing that anybody means; no engine should find anything. */
const NONSENSE: readonly string[] = [
  'xqzvkjw plmvknb',
  'zzyqqx',
  'wvxkqj hjkfdsq trwqpd',
  'qwpfgjzx bvxzmkq',
  'jjjkwq vvvqz xxkkqq',
];

/** @returns how many papers each of the nonsense queries finds. */
export async function countNonsense(engine: Instance): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const text of NONSENSE) counts.push((await engine.search(text, 1000)).length);
  return counts;
}
