/**
 * Draws ranks as words occur in text: Zipf's law with two regimes, a kernel of common words and a long tail that falls
 * faster (R. Ferrer i Cancho and R. V. Solé, "Two regimes in the frequency of words", 2001), which gives Heaps' law for the
 * growth of the vocabulary. In constant time by the alias method (A. J. Walker, 1977; set up as M. D. Vose showed, 1991).
 */
import type { Random } from '../random.ts';

/** Measured on 10,000 abstracts: the kernel has about 3,000 words; its slope, and that of the tail. */
const KERNEL = 3_000;
const KERNEL_SLOPE = 0.95;
const TAIL_SLOPE = 1.9;
/** Mandelbrot's shift, which flattens the very top. */
const SHIFT = 2;

const weight = (rank: number): number =>
  rank < KERNEL
    ? (rank + SHIFT) ** -KERNEL_SLOPE
    : (KERNEL + SHIFT) ** -KERNEL_SLOPE * ((rank + SHIFT) / (KERNEL + SHIFT)) ** -TAIL_SLOPE;

/** @returns a function that draws ranks from 0 to `count - 1`. */
export function createZipf(count: number): (random: Random) => number {
  const weights = Float64Array.from({ length: count }, (_, index) => weight(index + 1));
  const total = weights.reduce((sum, each) => sum + each, 0);
  const chance = weights.map((each) => (each / total) * count);
  const alias = new Uint32Array(count);
  const small: number[] = [];
  const large: number[] = [];
  for (const [rank, share] of chance.entries()) (share < 1 ? small : large).push(rank);
  while (small.length > 0 && large.length > 0) {
    const less = small.pop() ?? 0;
    const more = large.pop() ?? 0;
    alias[less] = more;
    chance[more] = (chance[more] ?? 0) + (chance[less] ?? 0) - 1;
    ((chance[more] ?? 0) < 1 ? small : large).push(more);
  }
  for (const rank of [...small, ...large]) chance[rank] = 1;
  return (random) => {
    const rank = random.integer(count);
    return random.next() < (chance[rank] ?? 1) ? rank : (alias[rank] ?? rank);
  };
}
