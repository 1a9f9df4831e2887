/** Where things are in the pane of a list, as they are laid out now. */
import type { Sight } from '../../state/sights.ts';
import type { RowHeights } from './row-heights.ts';

export const paneOf = (list: HTMLElement | null): HTMLElement | null => list?.closest('.list-pane') ?? null;

/** What of the pane's top is covered by what sticks to it. */
export const coverOf = (pane: HTMLElement): number => pane.querySelector('header')?.offsetHeight ?? 0;

/** Whether something scrolled of which no event told yet; a pane that became shorter scrolls back by itself. */
export const scrolledElsewhere = (
  { scrollTop, scrollHeight, clientHeight }: HTMLElement,
  known = scrollTop,
): boolean =>
  Math.abs(scrollTop - known) >= 1 && (scrollTop > known || scrollTop + clientHeight < scrollHeight - 1);

export const rowAt = (list: HTMLElement, place: number): HTMLElement | null =>
  list.querySelector(`:scope > [aria-posinset="${place + 1}"]`);

/** The first row that shows below what covers the pane's top; where no row is laid out yet, the one that would. */
export function sightOf(pane: HTMLElement, rows: HTMLElement, heights: RowHeights): Sight {
  const { top } = pane.getBoundingClientRect();
  const cover = coverOf(pane);
  for (const row of rows.children) {
    if (!(row instanceof HTMLElement) || row.classList.contains('kept')) continue;
    const box = row.getBoundingClientRect();
    if (box.bottom - top <= cover + 1) continue;
    if (box.top - top >= pane.clientHeight) break;
    return { place: Number(row.ariaPosInSet ?? row.getAttribute('aria-posinset')) - 1, top: box.top - top };
  }
  const scrolled = cover - (rows.getBoundingClientRect().top - top);
  const place = heights.placeAt(Math.max(0, scrolled));
  return { place, top: heights.top(place) - scrolled + cover };
}
