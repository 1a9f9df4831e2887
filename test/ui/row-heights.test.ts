import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowHeights } from '../../src/ui/parts/row-heights.ts';

describe('the heights of rows', () => {
  it('add up as if every row had been counted', () => {
    const measures = fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 400 })), { maxLength: 80 });
    fc.assert(
      fc.property(measures, fc.nat(60), (seen, place) => {
        const heights = createRowHeights(60, 100);
        const naive = new Array<number>(60).fill(100);
        for (const [row, height] of seen) {
          heights.measure(row, height);
          naive[row] = height;
        }
        expect(heights.top(place)).toBe(naive.slice(0, place).reduce((sum, height) => sum + height, 0));
        if (place < 60) expect(heights.placeAt(heights.top(place))).toBe(place);
        if (place < 60) expect(heights.placeAt(heights.top(place + 1) - 0.5)).toBe(place);
      }),
    );
  });

  it('keep a list that is too long for a browser within what it can lay out', () => {
    const heights = createRowHeights(1_000_000, 160);
    expect(heights.top(1_000_000)).toBeLessThanOrEqual(12_000_000);
    expect(heights.placeAt(heights.top(765_432))).toBe(765_432);
  });
});
