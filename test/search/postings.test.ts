import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBlock, Postings } from '../../src/search/postings.ts';

function unpacked(postings: Postings, term: number): [number, number[]][] {
  const { count, docs, ends, positions } = postings.read(term, createBlock());
  return Array.from({ length: count }, (_, i) => [
    docs[i] ?? -1,
    [...positions.subarray(ends[i - 1] ?? 0, ends[i])],
  ]);
}

/** For each document in turn the positions of some of five terms. */
const documents = fc.array(
  fc.dictionary(
    fc.constantFrom('0', '1', '2', '3', '4'),
    fc.array(fc.nat(100_000), { minLength: 1, maxLength: 40 }).map((list) => list.sort((a, b) => a - b)),
  ),
  { maxLength: 60 },
);

describe('postings', () => {
  it('give back what was added, term by term', () => {
    fc.assert(
      fc.property(documents, (docs) => {
        const postings = new Postings();
        docs.forEach((terms, doc) => {
          for (const [term, positions] of Object.entries(terms)) postings.add(Number(term), doc, positions);
        });
        for (let term = 0; term < 5; term++) {
          const expected = docs.flatMap((terms, doc): [number, number[]][] => {
            const positions = terms[String(term)];
            return positions === undefined ? [] : [[doc, positions]];
          });
          expect(unpacked(postings, term)).toEqual(expected);
          expect(postings.frequency(term)).toBe(expected.length);
        }
      }),
    );
  });

  it('drop and renumber documents when swept', () => {
    const postings = new Postings();
    for (let doc = 0; doc < 1000; doc++) postings.add(doc % 3, doc, [doc, doc + 200]);
    postings.sweep((doc) => (doc % 2 === 0 ? doc / 2 : -1));
    expect(postings.frequency(0)).toBe(167);
    expect(unpacked(postings, 0).slice(0, 3)).toEqual([
      [0, [0, 200]],
      [3, [6, 206]],
      [6, [12, 212]],
    ]);
    postings.add(0, 900, [5]);
    expect(unpacked(postings, 0).at(-1)).toEqual([900, [5]]);
  });
});
