import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.ts';

describe('editDistance', () => {
  it('counts insertions, deletions, substitutions and swaps of neighbours as one', () => {
    expect(editDistance('diffusion', 'difusion', 2)).toBe(1);
    expect(editDistance('model', 'modle', 2)).toBe(1);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('', 'abc', 3)).toBe(3);
  });

  it('compares with the nearest beginning when asked to', () => {
    expect(editDistance('difus', 'diffusion', 2, true)).toBe(1);
    expect(editDistance('trans', 'transformer', 2, true)).toBe(0);
    expect(editDistance('xyzzy', 'transformer', 2, true)).toBe(3);
  });

  it('is symmetric, and says "more" beyond its limit', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b, 8)).toBe(editDistance(b, a, 8));
        expect(editDistance(a, b, 1)).toBe(Math.min(2, editDistance(a, b, 8)));
      }),
    );
  });
});
