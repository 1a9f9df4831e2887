/** The search engine's contract: pure, the same in Node and in the worker. */
import type { Marked } from '../core/hit.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import type { Personal } from '../core/personal.ts';
import type { QueryTree } from '../core/query-tree.ts';
import type { Index } from './index.ts';
import type { CreateSpelling } from './spelling.ts';

/** Papers that match, in their order. */
export interface Matches {
  readonly total: number;
  /** False once the papers of the engine changed, or something else was searched for. */
  fresh(): boolean;
  /** The ids of a window of the papers; without arguments of all. @throws when they are not fresh any more. */
  ids(offset?: number, limit?: number): readonly PaperId[];
  /** True when no paper had every word and these come closest. */
  readonly partial: boolean;
  /** True when a word may be misspelt, and it is not known yet what misspelt words mean. */
  readonly unsure?: boolean;
  /** How many of them have every word. */
  readonly whole?: number;
  /** The query's text with its misspelt words corrected, when a correction was needed to find anything. */
  readonly correction?: string;
  /** Words and phrases of the corpus that the query's words were taken to mean, by the field to mark them in; opaque to callers. */
  readonly words: Readonly<Record<'title' | 'abstract', ReadonlySet<string>>>;
}

export interface SearchOptions {
  /** Keeps only the papers at those places of the source for which it returns true. */
  readonly accept?: (place: number) => boolean;
  /** Whether the paper at a place is in a list of that name, for `list:`; without it no paper is. */
  readonly inList?: (list: string) => (place: number) => boolean;
  /** Sorts by something else than relevance: a number for each place, the least first, equals in the order of the source. */
  readonly rank?: Uint32Array;
}

export interface SearchEngine {
  /** Papers in the index. */
  readonly size: number;
  /** Their ids, in the order of the arrays that `keep` gives. */
  readonly ids: readonly PaperId[];
  /** Counts up whenever the papers or their order change. */
  readonly revision: number;
  /**
   * Adds a paper; one with the same id is replaced.
   * @param place in the order of the source; without it, that of the paper it replaces, or the last.
   */
  add(paper: Paper, place?: number): void;
  remove(id: PaperId): void;
  /** Gives every paper its place in the order of the source; what is not among `ids` is not found any more. */
  arrange(ids: readonly PaperId[]): void;
  /** Does some milliseconds of work that keeps the index small and quick. @returns whether there is more to do. */
  tidy(): boolean;
  /**
   * Hears who knows what misspelt words mean; until then they find nothing.
   * @returns whether a search before may be answered otherwise now.
   */
  spellBy(create: CreateSpelling): boolean;
  /** Replaces all that is known of the reader's decisions. */
  setPersonal(personal: readonly Personal[]): void;
  search(query: QueryTree, options?: SearchOptions): Matches;
  /** Marks in `text` those of the `words`, which are a field's of what a search matched. */
  mark(text: string, words: ReadonlySet<string>): Marked;
  /** The passage of `abstract` (about `length` characters, whole words) that shows most of the match. */
  snippet(abstract: string, words: ReadonlySet<string>, length: number): Marked;
  /** What `keep.ts` makes plain arrays of, and `complete-word.ts` completes words from. */
  readonly index: Index;
  /** Replaces everything by another index. */
  load(index: Index): void;
}
