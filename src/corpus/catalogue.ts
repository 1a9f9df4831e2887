/** Which papers the lists hold, in what order and where: ids and places only, never texts. */
import type { ListInfo, ListSlug } from '../core/list.ts';
import type { PaperId } from '../core/paper.ts';
import type { Query } from '../core/query.ts';
import type { Manifest } from '../core/wire.ts';
import type { PaperPlace } from '../store/paper-store.ts';

export interface Catalogue {
  readonly lists: readonly ListInfo[];
  /** Distinct papers, in the order of the lists and of their sources. */
  readonly ids: readonly PaperId[];
  placeOf(id: PaperId): PaperPlace | undefined;
  listsOf(id: PaperId): readonly ListSlug[];
  /** The papers a query without text shows, in order. */
  browse(query: Query): readonly PaperId[];
  /** True for papers the query may show. */
  accepts(query: Query): (id: PaperId) => boolean;
}

export const EMPTY_MANIFEST: Manifest = { format: 1, lists: [] };

/** @param idsOf gives the ids of a shard's papers in order. */
export function createCatalogue(manifest: Manifest, idsOf: (file: string) => readonly PaperId[]): Catalogue {
  const places = new Map<PaperId, PaperPlace>();
  const membership = new Map<PaperId, ListSlug[]>();
  const byList = new Map<ListSlug, PaperId[]>();
  for (const list of manifest.lists) {
    const ids: PaperId[] = [];
    for (const { file } of list.shards) {
      for (const [index, id] of idsOf(file).entries()) {
        if (!places.has(id)) places.set(id, { file, index });
        const lists = membership.get(id);
        if (lists?.includes(list.slug)) continue;
        if (lists) lists.push(list.slug);
        else membership.set(id, [list.slug]);
        ids.push(id);
      }
    }
    byList.set(list.slug, ids);
  }

  function accepts({ list, among }: Query): (id: PaperId) => boolean {
    const chosen = among && new Set(among);
    return (id) =>
      (list === undefined || (membership.get(id)?.includes(list) ?? false)) && (chosen?.has(id) ?? true);
  }

  const ids = [...places.keys()];
  return {
    lists: manifest.lists.map(({ slug, title, description, sourceUrl, count }) => ({
      slug,
      title,
      count,
      ...(description === undefined ? {} : { description }),
      ...(sourceUrl === undefined ? {} : { sourceUrl }),
    })),
    ids,
    placeOf: (id) => places.get(id),
    listsOf: (id) => membership.get(id) ?? [],
    browse: (query) =>
      (query.among ?? (query.list === undefined ? ids : (byList.get(query.list) ?? [])))
        .filter((id) => places.has(id))
        .filter(accepts(query)),
    accepts,
  };
}
