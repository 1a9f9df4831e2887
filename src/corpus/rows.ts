/** Turns papers into what the screen shows of them, with the matched words marked. */
import type { Row } from '../core/hit.ts';
import type { Paper } from '../core/paper.ts';
import type { Matches, SearchEngine } from '../search/engine.ts';

/** Characters: about three lines on a phone. */
const SNIPPET = 220;

export const NO_MATCHES: Matches = {
  total: 0,
  fresh: () => true,
  ids: () => [],
  partial: false,
  words: { title: new Set(), abstract: new Set() },
};

export function toRow(engine: SearchEngine, paper: Paper, { words }: Pick<Matches, 'words'>): Row {
  const { id, extent, authors, year, venue, links, source } = paper;
  return {
    id,
    title: engine.mark(paper.title, words.title),
    snippet: engine.snippet(paper.abstract, words.abstract, SNIPPET),
    extent,
    links,
    ...(authors ? { authors } : {}),
    ...(year === undefined ? {} : { year }),
    ...(venue === undefined ? {} : { venue }),
    ...(source.upvotes === undefined ? {} : { upvotes: source.upvotes }),
  };
}
