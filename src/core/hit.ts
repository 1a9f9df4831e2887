/** What search hands to the screen: rows with the matched words marked, never whole papers in bulk. */
import type { ListSlug } from './list.ts';
import type { Extent, Paper, PaperId } from './paper.ts';

/** Half-open range of UTF-16 offsets into a text. */
export type Range = readonly [start: number, end: number];

/** A text and the parts of it that matched; ranges ascend and do not overlap. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** One line of the result list. */
export interface Row {
  readonly id: PaperId;
  readonly title: Marked;
  /** The best passage of the abstract for the query, or its beginning. */
  readonly snippet: Marked;
  readonly extent: Extent;
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly upvotes?: number;
  readonly links: Paper['links'];
}

/** One paper for the reading pane. */
export interface PaperView {
  readonly paper: Paper;
  readonly title: Marked;
  readonly abstract: Marked;
  /** The lists that hold it; empty when it left all of them. */
  readonly lists: readonly ListSlug[];
}

/** A slice of the results of one search. */
export interface ResultPage {
  /** Hits in all, of which `rows` are the slice that was asked for. */
  readonly total: number;
  readonly rows: readonly Row[];
  /** True when no paper had every word and these come closest. */
  readonly partial: boolean;
  /** How many of all have every word, which come first by relevance; the others come closest. */
  readonly whole?: number;
  /** The query's text with its misspelt words corrected, when a correction was needed to find anything. */
  readonly correction?: string;
  /** Milliseconds spent searching in the worker. */
  readonly took: number;
}
