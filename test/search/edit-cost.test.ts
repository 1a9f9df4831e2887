import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editCost, mistakenFor } from '../../src/search/edit-cost.ts';
import { editDistance } from '../../src/search/edit-distance.ts';

const cost = (typed: string, word: string): number => editCost(typed, word, Infinity);
const word = fc.string({ unit: fc.constantFrom(...'abcehiknstxé-'), maxLength: 9 });

describe('editCost', () => {
  it('is nothing for equal words, something for others, and never more than twice the edits', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(cost(a, a)).toBe(0);
        if (a !== b) expect(cost(a, b)).toBeGreaterThan(0);
        expect(cost(a, b)).toBeLessThanOrEqual(2 * editDistance(a, b, 20) + 1e-4);
      }),
    );
  });

  it('is the same below its limit, and above the limit when it is', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0.5, 1, 2, 3), (a, b, limit) => {
        const exact = cost(a, b);
        const limited = editCost(a, b, limit);
        if (exact <= limit) expect(limited).toBe(exact);
        else expect(limited).toBeGreaterThan(limit);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['another vowel', 'definately', 'definitely', 'defixitely'],
    ['one letter for two', 'difusion', 'diffusion', 'difusions'],
    ['a letter that sounds alike', 'nesessary', 'necessary', 'nevessary'],
    ['a swap', 'trian', 'train', 'trial'],
    ['a silent letter', 'retoric', 'rhetoric', 'restoric'],
    ['an error inside', 'kernal', 'kernel', 'fernal'],
  ])('takes %s for likelier than what nobody would type', (_, typed, likely, unlikely) => {
    expect(cost(typed, likely)).toBeLessThan(cost(typed, unlikely));
  });

  it('says which letters are mistaken for another, that one first', () => {
    expect(mistakenFor('f')).toEqual(['f', 'p', 'v']);
    expect(mistakenFor('é')).toEqual(['é']);
  });
});
