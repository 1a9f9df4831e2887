/** A search as the reader asked it; the query language of typed text is read by `parseQuery`. */
import type { ListSlug } from './list.ts';
import type { PaperId } from './paper.ts';

export const SORTS = ['relevance', 'source', 'year', 'title', 'added'] as const;

/**
 * `relevance`: best match first. `source`: the order of the lists. `year`: newest first, unknown last. `title`: by
 * alphabet. `added`: what came to this device last first.
 */
export type Sort = (typeof SORTS)[number];

export interface Query {
  /** As typed; empty means every paper in the order of its source. */
  readonly text: string;
  /** Only papers of this list. */
  readonly list?: ListSlug;
  /** Only these papers, and in this order when `text` is empty and no `sort` is asked for. */
  readonly among?: readonly PaperId[];
  /** Without it: by relevance where there are words, else the order of the source. */
  readonly sort?: Sort;
}
