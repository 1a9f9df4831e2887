/** Makes the orders by title, year and arrival, which most visits never ask for. */
import type { PaperStore } from '../store/paper-store.ts';
import type { Catalogue } from './catalogue.ts';

const alphabet = new Intl.Collator('en', { numeric: true });
/** Below every year, for papers without one. */
const NO_YEAR = Number.MIN_SAFE_INTEGER;

export type RankedBy = 'title' | 'year' | 'added';

/** @returns a rank for every place of the catalogue, the least first. */
export function makeRanks(by: RankedBy, catalogue: Catalogue, store: PaperStore): Promise<Uint32Array> {
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
  return { title: byTitle, year: byYear, added: byArrival }[by]();
}
