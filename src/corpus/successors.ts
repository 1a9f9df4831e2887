/** Finds what became of papers that left the lists because their source was edited or re-scraped. */
import { paperId, sameWork, titleKey } from '../core/identity.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import type { QueryTree } from '../core/query-tree.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { Orphan, Successor } from './corpus.ts';

/** Candidates looked at for each orphan; the right one ranks first whenever title or abstract are nearly the same. */
const CANDIDATES = 10;
/** Words of a title or an abstract that go into the query. */
const WORDS = 30;

/** Only words: what a title has of quotes, minus signs and colons must not be read as a query's. */
function asQuery(whole: string): QueryTree {
  const text = whole
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, WORDS)
    .join(' ');
  const span = { start: 0, end: text.length };
  return { text, hints: [], clauses: text === '' ? [] : [{ kind: 'words', text, open: false, ...span }] };
}

export async function findSuccessors(
  orphans: readonly Orphan[],
  engine: SearchEngine,
  read: (ids: readonly PaperId[]) => Promise<readonly Paper[]>,
): Promise<readonly Successor[]> {
  async function among(orphan: Orphan, ids: Iterable<PaperId>): Promise<readonly Paper[]> {
    const papers = await read([...new Set(ids)]);
    return papers.filter((paper) => paper.id !== orphan.id && sameWork(orphan, paper));
  }
  const candidates = (text: string): readonly PaperId[] =>
    asQuery(text).clauses.length === 0 ? [] : engine.search(asQuery(text)).ids(0, CANDIDATES);

  const found: Successor[] = [];
  for (const orphan of orphans) {
    // A paper that has no other name is named by its title.
    const titled = [paperId({ title: orphan.title }), ...candidates(orphan.title)];
    const same = await among(orphan, [...titled, ...candidates(orphan.abstract)]);
    const exact = same.filter((paper) => titleKey(paper.title) === titleKey(orphan.title));
    const [successor, ...others] = exact.length > 0 ? exact : same;
    if (successor && others.length === 0) found.push({ from: orphan.id, to: successor.id });
  }
  return found;
}
