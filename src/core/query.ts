/** A search as the reader asked it; the query language of typed text is read by search. */
import type { ListSlug } from './list.ts';
import type { PaperId } from './paper.ts';

export interface Query {
  /** As typed; empty means every paper in the order of its source. */
  readonly text: string;
  /** Only papers of this list. */
  readonly list?: ListSlug;
  /** Only these papers, and in this order when `text` is empty. */
  readonly among?: readonly PaperId[];
}
