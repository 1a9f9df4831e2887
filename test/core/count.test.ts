import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount } from '../../src/core/count.ts';

describe('formatCount', () => {
  it('groups the digits of any whole number as English does', () => {
    const english = new Intl.NumberFormat('en');
    for (const count of [0, 7, 69, 999, 1_000, 12_345, 999_999, 1_000_000])
      expect(formatCount(count)).toBe(english.format(count));
    fc.assert(fc.property(fc.maxSafeNat(), (count) => formatCount(count) === english.format(count)));
  });
});
