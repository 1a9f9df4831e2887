/** The search engine's contract: pure, the same in Node and in the worker. */
import type { Marked } from '../core/hit.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import type { Completion } from '../core/personal.ts';

/** Papers that match, best first. */
export interface Matches {
  readonly ids: readonly PaperId[];
  /** True when no paper had every word and these have only most of them. */
  readonly partial: boolean;
  /** Words of the corpus that the query's words were taken to mean, for highlighting; opaque to callers. */
  readonly words: ReadonlySet<string>;
}

export interface SearchEngine {
  /** Papers in the index. */
  readonly size: number;
  /** Adds a paper; one with the same id is replaced. */
  add(paper: Paper): void;
  remove(id: PaperId): void;
  /**
   * @param text as typed; any string is fine.
   * @param accept keeps only papers for which it returns true.
   */
  search(text: string, accept?: (id: PaperId) => boolean): Matches;
  /** Words that begin so, those of most papers first; no function words, and nothing for an empty prefix. */
  complete(prefix: string, limit: number): readonly Completion[];
  /** Marks in `text` the words that `matches` matched. */
  mark(text: string, matches: Matches): Marked;
  /** The passage of `abstract` (about `length` characters, whole words) that shows most of the match. */
  snippet(abstract: string, matches: Matches, length: number): Marked;
}
