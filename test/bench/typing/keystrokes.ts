/** Queries as somebody types them: two to four content words of a paper, half of them with one typo, letter by letter. */
import type { Paper } from '../../../src/core/paper.ts';
import { contentWords } from '../content-words.ts';
import { misspell } from '../misspell.ts';
import type { Random } from '../random.ts';
import { shuffled } from '../random.ts';

/** A run of words of the paper in their order, as people remember titles, or any of its words. */
function someWords(paper: Paper, count: number, random: Random): readonly string[] {
  const fromTitle = contentWords(paper.title);
  if (random.next() < 0.5 && fromTitle.length >= count) {
    const start = random.integer(fromTitle.length - count + 1);
    return fromTitle.slice(start, start + count);
  }
  return shuffled(contentWords(paper.abstract), random).slice(0, count);
}

/** @returns one query for each paper that has words enough; every second one has a typo in one of its longer words. */
export function queriesOf(papers: readonly Paper[], random: Random): readonly string[] {
  const queries: string[] = [];
  for (const paper of papers) {
    const words = someWords(paper, 2 + random.integer(3), random);
    if (words.length < 2) continue;
    const long = words.filter((word) => word.length > 4);
    const wrong = queries.length % 2 === 1 && long.length > 0 ? random.pick(long) : undefined;
    queries.push(words.map((word) => (word === wrong ? misspell(word, random) : word)).join(' '));
  }
  return queries;
}

/** What is in the field after each key. */
export const keystrokesOf = (query: string): readonly string[] =>
  [...query].map((_, index, letters) => letters.slice(0, index + 1).join(''));
