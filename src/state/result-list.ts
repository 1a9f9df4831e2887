/** The rows of one search that the page holds, and how another window of them joins in. */
import type { FirstScreen } from '../core/first-screen.ts';
import type { Row } from '../core/hit.ts';
import type { ListSlug } from '../core/list.ts';
import type { Sort } from '../core/query.ts';

/** A row of the screen; `gone` when the paper is no longer in any list. */
export type ListedRow = Row & { readonly gone: boolean };

export interface ResultList {
  /** Tells one search from another: text, page, list and order. */
  readonly key: string;
  readonly text: string;
  readonly page: 'papers' | 'starred';
  /** The rows held, which are those from `offset` on. */
  readonly rows: readonly ListedRow[];
  readonly offset: number;
  readonly total: number;
  readonly partial: boolean;
  /** How many have every word, where there are words; by relevance they come first. */
  readonly whole?: number;
  readonly correction?: string;
  /** Milliseconds the search took. */
  readonly took: number;
}

/** Rows that are asked for at first: a screenful of most screens. */
export const FIRST = 8;

/** Below this many results all rows are held and shown, so that the browser's own search finds them. */
export const WHOLE = 500;

/** Windows that touch become one in a list that is held as a whole; in a long one the new window replaces the old. */
export function joined(held: ResultList | undefined, found: ResultList): ResultList {
  if (!held || held.key !== found.key || held.total !== found.total) return found;
  // Of the search, not of its latest window.
  const { took } = held;
  if (found.total >= WHOLE) return { ...found, took };
  const [low, high] = held.offset <= found.offset ? [held, found] : [found, held];
  const gap = high.offset - low.offset;
  if (gap > low.rows.length) return { ...found, took };
  const end = Math.max(low.offset + low.rows.length, high.offset + high.rows.length);
  const rows = [...low.rows.slice(0, gap), ...high.rows, ...low.rows.slice(gap + high.rows.length)];
  return { ...found, took, offset: low.offset, rows: rows.slice(0, end - low.offset) };
}

export interface Asked {
  readonly page: 'papers' | 'starred';
  readonly text: string;
  readonly list?: ListSlug | undefined;
  readonly sort?: Sort | undefined;
}

/** @param asked undefined where no list is on screen. */
export const keyOf = (asked: Asked | undefined): string => JSON.stringify(asked ?? null);

/** What a search for nothing in all lists finds, as far as the page brings it along. */
export function firstResults({ rows, total }: FirstScreen): ResultList {
  const asked = { page: 'papers', text: '' } as const;
  const held = rows.map((row) => ({ ...row, gone: false }));
  return { ...asked, key: keyOf(asked), rows: held, offset: 0, total, partial: false, took: 0 };
}
