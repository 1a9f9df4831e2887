/**
 * Where each of very many rows lies, of which most were never seen: those are as high as the estimate. Differences from it are
 * kept in a binary indexed tree (Fenwick 1994), so that both questions take logarithmic time.
 */

export interface RowHeights {
  readonly count: number;
  height(place: number): number;
  /** From the list's top to the row's, in the pixels of the scroll bar; `place` may be `count`. */
  top(place: number): number;
  /** The row at that distance. */
  placeAt(top: number): number;
  measure(place: number, height: number): void;
}

/** Firefox lays out nothing beyond 17.8 million pixels; a longer list is scrolled on a smaller scale. */
const LONGEST = 12_000_000;

export function createRowHeights(count: number, estimate: number): RowHeights {
  // Few rows of a long list are ever seen.
  const differences = new Map<number, number>();
  const measured = new Map<number, number>();
  const scale = Math.min(1, LONGEST / Math.max(1, count * estimate));

  const height = (place: number): number => measured.get(place) ?? estimate;
  function top(place: number): number {
    let sum = place * estimate;
    for (let node = place; node > 0; node -= node & -node) sum += differences.get(node) ?? 0;
    return sum * scale;
  }
  return {
    count,
    height,
    top,
    placeAt(wanted) {
      let low = 0;
      let high = Math.max(0, count - 1);
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (top(middle) <= wanted) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    measure(place, seen) {
      const difference = seen - height(place);
      if (difference === 0) return;
      measured.set(place, seen);
      for (let node = place + 1; node <= count; node += node & -node)
        differences.set(node, (differences.get(node) ?? 0) + difference);
    },
  };
}
