/** The orders in which papers can be asked for besides relevance: a rank for every place, the least first. */
import type { PaperId } from '../core/paper.ts';
import type { Sort } from '../core/query.ts';
import type { PaperStore } from '../store/paper-store.ts';
import type { Catalogue } from './catalogue.ts';

export interface Orders {
  /** @returns undefined for the order that a query has by itself. */
  rank(sort: Sort | undefined): Promise<Uint32Array | undefined>;
  sort(ids: readonly PaperId[], sort: Sort | undefined): Promise<readonly PaperId[]>;
}

const alphabet = new Intl.Collator('en', { numeric: true });
/** Below every year, for papers without one. */
const NO_YEAR = Number.MIN_SAFE_INTEGER;

/** Orders are made when they are first asked for, of the papers that the catalogue knows. */
export function createOrders(catalogue: Catalogue, store: PaperStore): Orders {
  const made = new Map<Sort, Promise<Uint32Array>>();

  /** Title and year of every paper by place. */
  async function readFacts(): Promise<readonly { readonly title: string; readonly year: number }[]> {
    const facts = catalogue.ids.map(() => ({ title: '', year: NO_YEAR }));
    for (const { file, ids } of catalogue.shards) {
      const taken = new Set(ids);
      for (const { id, title, year = NO_YEAR } of (await store.readShard(file)) ?? []) {
        if (taken.delete(id)) facts[catalogue.indexOf(id) ?? 0] = { title, year };
      }
    }
    return facts;
  }
  async function byTitle(): Promise<Uint32Array> {
    const facts = await readFacts();
    const places = facts.map((_, place) => place);
    places.sort((a, b) => alphabet.compare(facts[a]?.title ?? '', facts[b]?.title ?? ''));
    const ranks = new Uint32Array(places.length);
    for (const [rank, place] of places.entries()) ranks[place] = rank;
    return ranks;
  }
  async function byYear(): Promise<Uint32Array> {
    const facts = await readFacts();
    const years = [...new Set(facts.map(({ year }) => year))].sort((a, b) => b - a);
    const ranks = new Map(years.map((year, rank) => [year, rank]));
    return Uint32Array.from(facts, ({ year }) => ranks.get(year) ?? 0);
  }
  async function byArrival(): Promise<Uint32Array> {
    const arrivals = await store.readArrivals();
    const ranks = new Uint32Array(catalogue.ids.length);
    for (const [number, { ids }] of arrivals.entries()) {
      for (const id of ids) {
        const place = catalogue.indexOf(id);
        if (place !== undefined) ranks[place] = arrivals.length - number;
      }
    }
    return ranks;
  }
  const makers = { title: byTitle, year: byYear, added: byArrival, source: async () => new Uint32Array(0) };

  function rank(sort: Sort | undefined): Promise<Uint32Array | undefined> {
    if (sort === undefined || sort === 'relevance') return Promise.resolve(undefined);
    const making = made.get(sort) ?? makers[sort]();
    made.set(sort, making);
    // One that failed is tried again the next time.
    making.catch(() => made.delete(sort));
    return making;
  }

  return {
    rank,
    async sort(ids, sort) {
      const ranks = await rank(sort);
      if (!ranks) return ids;
      const placed = ids.map((id) => ({ id, place: catalogue.indexOf(id) ?? 0 }));
      placed.sort((a, b) => (ranks[a.place] ?? 0) - (ranks[b.place] ?? 0) || a.place - b.place);
      return placed.map(({ id }) => id);
    },
  };
}
