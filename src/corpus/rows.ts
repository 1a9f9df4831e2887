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
  const { title, abstract, original: _original, source, ...facts } = paper;
  return {
    ...facts,
    title: engine.mark(title, words.title),
    snippet: engine.snippet(abstract, words.abstract, SNIPPET),
    ...(source.upvotes === undefined ? {} : { upvotes: source.upvotes }),
  };
}
