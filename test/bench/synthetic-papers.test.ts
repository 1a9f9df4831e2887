/** Synthetic papers are the same for a seed, as long as real ones, and their words as common and as rare. */
import { describe, expect, test } from 'vitest';
import { syntheticPapers } from './corpus/synthetic-papers.ts';

const papers = [...syntheticPapers(2_000, 1)];
const words = papers.map(
  ({ title, abstract }) => `${title} ${abstract}`.toLowerCase().match(/[a-z]+/g) ?? [],
);
const mean = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + count, 0) / counts.length;
const lengthOf = (text: string): number => text.split(' ').length;

describe('synthetic papers', () => {
  test('are the same for the same seed, however many are asked for, and others for another', () => {
    expect([...syntheticPapers(20, 1)]).toEqual(papers.slice(0, 20));
    expect([...syntheticPapers(1, 2)][0]?.abstract).not.toBe(papers[0]?.abstract);
  });

  test('have an id each', () => {
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
  });

  test('are as long as real ones: titles of about ten words, abstracts of about 170', () => {
    expect(mean(papers.map(({ title }) => lengthOf(title)))).toBeCloseTo(9.6, 0);
    const abstract = mean(papers.map((paper) => lengthOf(paper.abstract)));
    expect(abstract).toBeGreaterThan(160);
    expect(abstract).toBeLessThan(175);
  });

  test('use new words ever more slowly, as Heaps found: half the papers have over half the vocabulary', () => {
    const half = new Set(words.slice(0, 1_000).flat()).size;
    const all = new Set(words.flat()).size;
    // Real abstracts: 12,000 words in 1,000 papers, and with twice the text 1.3 to 1.5 times as many.
    expect(half).toBeGreaterThan(8_000);
    expect(half).toBeLessThan(20_000);
    expect(all / half).toBeGreaterThan(1.2);
    expect(all / half).toBeLessThan(1.6);
  });

  test('repeat pairs of words far more often than chance would', () => {
    const pairs = new Map<string, number>();
    for (const text of words)
      for (const [index, word] of text.entries()) {
        const next = text[index + 1];
        // Function words meet each other by chance as well.
        if (next !== undefined && word.length > 5 && next.length > 5)
          pairs.set(`${word} ${next}`, (pairs.get(`${word} ${next}`) ?? 0) + 1);
      }
    expect([...pairs.values()].filter((count) => count >= 10).length).toBeGreaterThan(50);
  });
});
