/** Known-item queries are words of one paper, and a misspelt one differs in one word, spelt as somebody once did. */
import { expect, test } from 'vitest';
import { contentWords } from './content-words.ts';
import { syntheticPapers } from './corpus/synthetic-papers.ts';
import { knownItems } from './ranking/known-items.ts';

const papers = [...syntheticPapers(200, 4)];
const wordsById = new Map(
  papers.map(({ id, title, abstract }) => [String(id), contentWords(`${title} ${abstract}`)]),
);

test('asks for three to five content words of the paper that is the right answer', () => {
  const items = knownItems(papers, 100, 1);
  expect(items).toHaveLength(100);
  expect(new Set(items.map(({ id }) => id)).size).toBe(100);
  for (const { id, text } of items) {
    const words = text.split(' ');
    expect(words.length).toBeGreaterThanOrEqual(3);
    expect(words.length).toBeLessThanOrEqual(5);
    expect(wordsById.get(id)).toEqual(expect.arrayContaining(words));
  }
  expect(new Set(items.map(({ text }) => text.split(' ').length))).toEqual(new Set([3, 4, 5]));
});

test('misspells one word by one of its known misspellings', () => {
  const common = [...new Set([...wordsById.values()].flat())].slice(0, 500);
  const misspellings = new Map(common.map((word) => [word, [`${word}qq`, `${word}zz`]]));
  const items = knownItems(papers, 50, 2, misspellings);
  expect(items.length).toBeGreaterThan(0);
  for (const { text, misspelt } of items) {
    const right = text.split(' ');
    const wrong = misspelt?.split(' ') ?? [];
    const changed = right.flatMap((word, index) =>
      wrong[index] === word ? [] : [[word, wrong[index]] as const],
    );
    expect(changed).toHaveLength(1);
    for (const [word, slip] of changed) expect(misspellings.get(word)).toContain(slip);
  }
});
