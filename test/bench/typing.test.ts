/** Queries are typed as people do, and their times summed up by nearest rank. */
import { expect, test } from 'vitest';
import { syntheticPapers } from './corpus/synthetic-papers.ts';
import { createRandom } from './random.ts';
import { keystrokesOf, queriesOf } from './typing/keystrokes.ts';
import { summarise } from './typing/percentiles.ts';

test('sums up by nearest rank, in whatever order the values come', () => {
  const values = Array.from({ length: 200 }, (_, index) => ((index * 37) % 200) + 1);
  expect(summarise(values)).toEqual({ count: 200, p50: 100, p95: 190, max: 200 });
  expect(summarise([7])).toEqual({ count: 1, p50: 7, p95: 7, max: 7 });
});

test('types a query letter by letter, spaces too', () => {
  expect(keystrokesOf('a bé')).toEqual(['a', 'a ', 'a b', 'a bé']);
});

test('makes queries of two to four words, the same for the same seed', () => {
  const papers = [...syntheticPapers(50, 1)];
  const queries = queriesOf(papers, createRandom(2));
  expect(queriesOf(papers, createRandom(2))).toEqual(queries);
  for (const query of queries) expect(query).toMatch(/^\S+( \S+){1,3}$/);
});
