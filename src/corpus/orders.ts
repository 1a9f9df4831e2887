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

/** Orders are made when they are first asked for, of the papers that the catalogue knows. */
export function createOrders(catalogue: Catalogue, store: PaperStore): Orders {
  const made = new Map<Sort, Promise<Uint32Array>>();

  async function make(sort: Sort): Promise<Uint32Array> {
    if (sort === 'source' || sort === 'relevance') return new Uint32Array(0);
    return (await import('./ranks.ts')).makeRanks(sort, catalogue, store);
  }

  function rank(sort: Sort | undefined): Promise<Uint32Array | undefined> {
    if (sort === undefined || sort === 'relevance') return Promise.resolve(undefined);
    const making = made.get(sort) ?? make(sort);
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
