import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortLargest } from '../../src/search/select.ts';

describe('sortLargest', () => {
  it('puts the largest first and loses none, in any number of steps', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.array(fc.nat(20), { maxLength: 4 }), (numbers, steps) => {
        const keys = Float64Array.from(numbers);
        const expected = [...numbers].sort((a, b) => b - a);
        let from = 0;
        for (const step of steps) {
          const to = Math.min(keys.length, from + step);
          sortLargest(keys, from, to);
          from = to;
          expect([...keys.subarray(0, to)]).toEqual(expected.slice(0, to));
        }
        expect([...keys].sort((a, b) => b - a)).toEqual(expected);
      }),
    );
  });
});
