/** The measures of a ranking agree with what is worked out by hand. */
import { describe, expect, test } from 'vitest';
import { average, score } from './ranking/metrics.ts';

const judgements = new Map([
  ['good', 2],
  ['fair', 1],
  ['also fair', 1],
  ['bad', 0],
]);

describe('score', () => {
  test('takes the grade itself as gain and discounts it by the logarithm of the rank', () => {
    // Gains 0, 1, 0, 2 at ranks 1 to 4, against 2, 1, 1 at best.
    const gained = 1 / Math.log2(3) + 2 / Math.log2(5);
    const ideal = 2 / Math.log2(2) + 1 / Math.log2(3) + 1 / Math.log2(4);
    const { ndcg10 } = score(['bad', 'fair', 'never judged', 'good'], judgements);
    expect(ndcg10).toBeCloseTo(gained / ideal, 12);
    expect(ndcg10).toBeCloseTo(0.4766, 4);
  });

  test('is perfect for the best order', () => {
    expect(score(['good', 'also fair', 'fair', 'bad'], judgements)).toEqual({
      ndcg10: 1,
      reciprocalRank: 1,
      recall100: 1,
      success1: 1,
      success10: 1,
    });
  });

  test('is nothing where nothing is found', () => {
    expect(score([], judgements)).toEqual({
      ndcg10: 0,
      reciprocalRank: 0,
      recall100: 0,
      success1: 0,
      success10: 0,
    });
  });

  test('counts a relevant paper at rank 11 for recall and reciprocal rank only', () => {
    const ranking = [...Array.from({ length: 10 }, (_, index) => `other ${index}`), 'good'];
    const { ndcg10, reciprocalRank, recall100, success10 } = score(ranking, judgements);
    expect([ndcg10, success10]).toEqual([0, 0]);
    expect(reciprocalRank).toBeCloseTo(1 / 11, 12);
    expect(recall100).toBeCloseTo(1 / 3, 12);
  });

  test('looks no further than rank 100', () => {
    const ranking = [...Array.from({ length: 100 }, (_, index) => `other ${index}`), 'good'];
    expect(score(ranking, judgements).recall100).toBe(0);
  });

  test('compares with the ten best papers even when more are relevant', () => {
    const many = new Map(Array.from({ length: 20 }, (_, index) => [`paper ${index}`, 1] as const));
    const { ndcg10, recall100 } = score([...many.keys()].slice(0, 10), many);
    expect(ndcg10).toBeCloseTo(1, 12);
    expect(recall100).toBe(0.5);
  });
});

test('average counts every query alike', () => {
  const best = score(['good', 'fair', 'also fair'], judgements);
  const second = score(['bad', 'good'], judgements);
  const { reciprocalRank, success1, recall100 } = average([best, second]);
  expect([reciprocalRank, success1]).toEqual([0.75, 0.5]);
  expect(recall100).toBeCloseTo(2 / 3, 12);
});
