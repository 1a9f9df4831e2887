/** Which papers the lists hold, in what order and where: ids and places only, never texts. */
import type { ListInfo, ListSlug } from '../core/list.ts';
import type { PaperId } from '../core/paper.ts';
import type { Query } from '../core/query.ts';
import type { Manifest } from '../core/wire.ts';
import type { PaperPlace } from '../store/paper-store.ts';
import { fingerprint } from './fingerprint.ts';

/** A shard and the papers that are taken from it, in order: those that no shard before it has. */
export interface CatalogueShard {
  readonly file: string;
  readonly ids: readonly PaperId[];
}

/** Says of a place in the order of the source whether its paper is wanted. */
type Accepts = (place: number) => boolean;

export interface Catalogue {
  readonly lists: readonly ListInfo[];
  /** Tells the manifest of these lists from others. */
  readonly manifest: string;
  /** Distinct papers, in the order of the lists and of their sources; a paper's index here is its place. */
  readonly ids: readonly PaperId[];
  readonly shards: readonly CatalogueShard[];
  placeOf(id: PaperId): PaperPlace | undefined;
  /** Index of the paper in `ids`. */
  indexOf(id: PaperId): number | undefined;
  listsOf(id: PaperId): readonly ListSlug[];
  /** The papers a query without text shows, in order. */
  browse(query: Query): readonly PaperId[];
  /** Papers the query may show; undefined when that is all of them. */
  accepts(query: Query): Accepts | undefined;
  /** Papers of the list of that name, or else of those whose name has it in it. */
  inList(name: string): Accepts;
}

export const EMPTY_MANIFEST: Manifest = { format: 1, lists: [] };

/** @param idsOf gives the ids of a shard's papers in order. */
export function createCatalogue(manifest: Manifest, idsOf: (file: string) => readonly PaperId[]): Catalogue {
  const ids: PaperId[] = [];
  const indexes = new Map<PaperId, number>();
  const shards: { readonly file: string; readonly ids: PaperId[] }[] = [];
  /** By place: the shard's number, and the paper's index in the shard. */
  const shardOf: number[] = [];
  const indexInShard: number[] = [];
  const byList = new Map<ListSlug, readonly number[]>();
  for (const list of manifest.lists) {
    const places = new Set<number>();
    for (const { file } of list.shards) {
      const own: PaperId[] = [];
      for (const [index, id] of idsOf(file).entries()) {
        let place = indexes.get(id);
        if (place === undefined) {
          place = ids.length;
          indexes.set(id, place);
          ids.push(id);
          own.push(id);
          shardOf.push(shards.length);
          indexInShard.push(index);
        }
        places.add(place);
      }
      shards.push({ file, ids: own });
    }
    byList.set(list.slug, [...places]);
  }

  function membersOf(lists: readonly ListSlug[]): Accepts {
    const members = new Uint8Array(ids.length);
    for (const list of lists) for (const place of byList.get(list) ?? []) members[place] = 1;
    return (place) => members[place] === 1;
  }

  const membership = new Map<ListSlug, Accepts>();
  function memberOf(list: ListSlug): Accepts {
    const known = membership.get(list) ?? membersOf([list]);
    membership.set(list, known);
    return known;
  }

  function accepts({ list, among }: Query): Accepts | undefined {
    const inList = list === undefined ? undefined : memberOf(list);
    if (!among) return inList;
    const chosen = new Set(among.map((id) => indexes.get(id)));
    return (place) => chosen.has(place) && (inList?.(place) ?? true);
  }

  const idsAt = (places: readonly number[]): readonly PaperId[] =>
    places.flatMap((place) => ids[place] ?? []);

  return {
    lists: manifest.lists.map(({ shards: _shards, ...info }) => info),
    manifest: `${fingerprint(manifest)}`,
    ids,
    shards,
    placeOf(id) {
      const place = indexes.get(id);
      const file = place === undefined ? undefined : shards[shardOf[place] ?? 0]?.file;
      return place === undefined || file === undefined
        ? undefined
        : { file, index: indexInShard[place] ?? 0 };
    },
    indexOf: (id) => indexes.get(id),
    listsOf(id) {
      const place = indexes.get(id);
      if (place === undefined) return [];
      return manifest.lists.flatMap(({ slug }) => (memberOf(slug)(place) ? [slug] : []));
    },
    browse({ list, among }) {
      const inList = list === undefined ? undefined : memberOf(list);
      if (among) {
        return among.filter((id) => {
          const place = indexes.get(id);
          return place !== undefined && (inList?.(place) ?? true);
        });
      }
      return list === undefined ? ids : idsAt(byList.get(list) ?? []);
    },
    accepts,
    inList(name) {
      const wanted = name.toLowerCase();
      const exact = manifest.lists.filter(({ slug }) => slug.toLowerCase() === wanted);
      const like = manifest.lists.filter(({ slug, title }) =>
        [slug, title].some((each) => each.toLowerCase().includes(wanted)),
      );
      return membersOf((exact.length > 0 ? exact : like).map(({ slug }) => slug));
    },
  };
}
