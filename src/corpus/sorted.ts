/** Puts the papers found in the order that was asked for. */
import type { Paper, PaperId } from '../core/paper.ts';
import type { Sort } from '../core/query.ts';
import type { Catalogue } from './catalogue.ts';

const alphabet = new Intl.Collator('en', { numeric: true });

/** @param ids in the order they are to keep where no other is asked for. */
export async function sorted(
  ids: readonly PaperId[],
  sort: Sort | undefined,
  catalogue: Catalogue,
  read: (ids: readonly PaperId[]) => Promise<readonly Paper[]>,
): Promise<readonly PaperId[]> {
  if (sort === undefined || sort === 'relevance') return ids;
  const wanted = new Set(ids);
  const bySource = catalogue.ids.filter((id) => wanted.has(id));
  if (sort === 'source') return bySource;
  if (sort === 'added') return bySource.reverse();
  const papers = [...(await read(bySource))];
  if (sort === 'year') papers.sort((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity) || 0);
  else papers.sort((a, b) => alphabet.compare(a.title, b.title));
  return papers.map(({ id }) => id);
}
