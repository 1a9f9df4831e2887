/** Which rows of a long list are on the page: those near the screen. The row looked at stays where it is, whatever rows above it measure. */
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FIRST } from '../../state/result-list.ts';
import type { Results } from '../../state/results.ts';
import type { Sight } from '../../state/sights.ts';
import { coverOf, paneOf, rowAt, scrolledElsewhere, sightOf } from './list-geometry.ts';
import { createRowHeights, type RowHeights } from './row-heights.ts';
import { useWidth } from './use-width.ts';

/** Pixels above and below the pane that are kept rendered: about a flick's worth. */
const AHEAD = 700;
/** Milliseconds after which a new list gets rows beyond the screen: whoever types on needs none. */
const REST = 300;
/** Rows that no screen shows more of. */
const SCREENFUL = 20;
/** A guess until rows have been measured. */
const ESTIMATE = 160;

export interface RowWindow {
  readonly first: number;
  /** The place after the last row. */
  readonly last: number;
  /** Pixels from the list's top to a row that is kept outside of the window. */
  topOf(place: number): number;
}

interface Options {
  readonly results: Results;
  readonly list: RefObject<HTMLUListElement | null>;
  /** A list of another name starts anew. */
  readonly name: string;
  readonly count: number;
  /** Rows held, which are all that is rendered where `whole` is true; the same object for the same rows. */
  readonly held: { readonly first: number; readonly last: number };
  readonly whole: boolean;
  /** Of another density rows are of other heights. */
  readonly density: string;
  /** Where to begin. */
  readonly start: Sight | undefined;
}

export function useRowWindow({
  results,
  list,
  name,
  count,
  held,
  whole,
  density,
  start,
}: Options): RowWindow {
  /** Counts for a list that begins, and is no news for the one that is shown. */
  const starting = useRef(start);
  starting.current = start;
  const [firstHeights] = useState(() => createRowHeights(count, ESTIMATE));
  const heights = useRef<RowHeights>(firstHeights);
  /** The row to be held where it is on screen. */
  const anchor = useRef<Sight | undefined>(start);
  /** How far the pane was scrolled when the anchor was there. */
  const scrolledTo = useRef<number | undefined>(undefined);
  /** The list that was measured last, and what measures the one on the page. */
  const shown = useRef('');
  const measure = useRef((): void => undefined);
  const measuredAt = useRef('');
  /** Where to begin in a list whose rows are still arriving. */
  const restoring = useRef<Sight | undefined>(undefined);
  const [moved, setMoved] = useState({ name, first: 0, last: FIRST });
  // Another list begins where its rows are held, in the same render that brings them.
  const window = useMemo(() => {
    const begin = starting.current?.place ?? 0;
    return moved.name === name ? moved : { name, first: begin, last: Math.max(held.last, begin + 1) };
  }, [moved, name, held]);
  const rendered = useRef(window);
  rendered.current = window;
  const rested = useRef(false);

  const look = useCallback((): void => {
    const pane = paneOf(list.current);
    if (!pane || !list.current) return;
    const from = anchor.current ?? {
      place: 0,
      top: list.current.getBoundingClientRect().top - pane.getBoundingClientRect().top,
    };
    const { height, count: rows } = heights.current;
    const around = (pixels: number): { first: number; last: number } => {
      let first = Math.min(from.place, Math.max(0, rows - 1));
      for (let above = from.top; first > 0 && above > -pixels; first -= 1) above -= height(first - 1);
      let last = Math.min(from.place, rows);
      for (let below = from.top; last < rows && below < pane.clientHeight + pixels; last += 1)
        below += height(last);
      return { first, last };
    };
    const { first, last } = around(AHEAD);
    const least = around(rested.current ? AHEAD - 1 : 0);
    // Not with every row: each change of the window lays out the page twice.
    const before = rendered.current;
    const fits =
      before.first <= least.first &&
      before.last >= least.last &&
      before.first >= first - SCREENFUL &&
      before.last <= last + SCREENFUL;
    if (!fits) setMoved({ name: before.name, first, last });
    if (rested.current) results.show(first, last);
    else results.show(least.first, least.last);
  }, [results, list]);

  useLayoutEffect(() => {
    const pane = paneOf(list.current);
    const rows = list.current;
    if (!pane || !rows) return undefined;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      rested.current = true;
      const sight = sightOf(pane, rows, heights.current);
      anchor.current = sight;
      scrolledTo.current = pane.scrollTop;
      results.see(sight);
      if (rows.dataset.whole !== undefined) results.show(sight.place, sight.place + SCREENFUL);
      // When this frame has been painted: both together would take longer than one.
      else
        soon ??= setTimeout(() => {
          soon = undefined;
          look();
        });
    };
    pane.addEventListener('scroll', follow, { passive: true });
    return () => {
      clearTimeout(soon);
      pane.removeEventListener('scroll', follow);
    };
  }, [results, list, look]);

  // At another width every row is as high as was never measured.
  const [width, hidden] = useWidth(list);

  useLayoutEffect(() => {
    const pane = paneOf(list.current);
    const rows = list.current;
    if (!pane || !rows || hidden.current) return undefined;
    const shape = `${width} ${density}`;
    if (measuredAt.current !== shape) heights.current = createRowHeights(count, ESTIMATE);
    measuredAt.current = shape;
    const another = shown.current !== name;
    const start = starting.current;
    if (another || heights.current.count !== count) heights.current = createRowHeights(count, ESTIMATE);
    const { first, last } = whole ? held : window;
    const { top } = heights.current;
    // Written before anything is measured, since that lays out the page; what rows differ by from the estimate counts the next time.
    rows.style.paddingTop = `${top(first)}px`;
    rows.style.paddingBottom = `${top(count) - top(Math.min(last, count))}px`;

    measure.current = () => {
      // Where a place was wanted before the frame came, this was done.
      if (another && shown.current === name) return;
      shown.current = name;
      if (!whole) {
        for (const row of rows.children)
          if (row instanceof HTMLElement && !row.matches('.kept, [aria-busy]'))
            heights.current.measure(Number(row.getAttribute('aria-posinset')) - 1, row.offsetHeight);
      }
      if (another) {
        rested.current = false;
        anchor.current = start;
        scrolledTo.current = undefined;
        restoring.current = start;
        if (!start) pane.scrollTop = 0;
        else if (whole) results.show(start.place, start.place + FIRST);
        results.see(start ?? { place: 0, top: coverOf(pane) });
      }
      // A screen with room for more gets it at once, also in a list that is held as a whole.
      const edge = pane.getBoundingClientRect().bottom;
      const end = rows.lastElementChild?.getBoundingClientRect().bottom ?? 0;
      if (whole && last < count && end < edge) results.show(last, last + FIRST);
      if (another && !start && end > edge) {
        const begun = rows.getBoundingClientRect().top;
        results.fit(Math.ceil((rows.children.length * (edge - begun)) / (end - begun) + 0.5));
      }
      if (!whole) look();
      // A short list is left to the browser once it is where it was; above the first row there is nothing to make up for.
      const looked = whole ? restoring.current : anchor.current;
      const row = looked && looked.place > 0 ? rowAt(rows, looked.place) : null;
      if (looked && row) {
        const moved = row.getBoundingClientRect().top - pane.getBoundingClientRect().top - looked.top;
        restoring.current = undefined;
        if (scrolledElsewhere(pane, scrolledTo.current)) return;
        if (Math.abs(moved) >= 1) pane.scrollTop += moved;
        scrolledTo.current = pane.scrollTop;
      }
    };
    // Nothing waits for the places of a new answer: they are known with its frame, which lays it out once, together with its count.
    if (!another || start || results.wanted.peek()) {
      measure.current();
      return undefined;
    }
    const frame = requestAnimationFrame(measure.current);
    return () => cancelAnimationFrame(frame);
    // Not with every key: what is on the page has to be laid out to be measured.
  }, [results, list, name, count, held, whole, density, window, width, look]);

  useLayoutEffect(() => {
    const timer = setTimeout(() => {
      rested.current = true;
      if (!whole) look();
    }, REST);
    return () => clearTimeout(timer);
  }, [name, whole, look]);

  // A request to show a place, which may be far from what is rendered; the latest one is kept until the list is laid out.
  const wanted = results.wanted.value;
  useLayoutEffect(() => {
    const pane = paneOf(list.current);
    const rows = list.current;
    if (!wanted || !pane || !rows) return;
    const place = Math.max(0, Math.min(wanted.place, count - 1));
    if (hidden.current) {
      results.show(place, place + SCREENFUL);
      return;
    }
    measure.current();
    const row = rowAt(rows, place);
    const cover = coverOf(pane);
    // A row that is not on the page is above what is seen of it, or below.
    const top = row ? row.getBoundingClientRect().top - pane.getBoundingClientRect().top : -1;
    const low = pane.clientHeight - (row?.offsetHeight ?? heights.current.height(place));
    if (row && place === 0) pane.scrollTop = 0;
    else if (top < cover || top > low) {
      const below = row ? top > cover : place >= window.last;
      anchor.current = { place, top: below ? Math.max(cover, low) : cover };
      scrolledTo.current = undefined;
      if (row) pane.scrollTop += top - anchor.current.top;
      else if (!whole) look();
      else results.show(place, place + 1);
    }
    const link = row?.querySelector<HTMLElement>('h2 a');
    if (!link) return;
    if (wanted.focus) link.focus({ preventScroll: true });
    results.wanted.value = undefined;
  }, [wanted, results, list, count, look, whole, window, held, width]);

  const { first, last } = whole ? held : { first: window.first, last: Math.min(window.last, count) };
  return { first, last, topOf: (place) => heights.current.top(place) };
}
