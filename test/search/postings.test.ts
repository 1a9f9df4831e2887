import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/core/paper.ts';
import { Documents } from '../../src/search/documents.ts';
import { COUNTS } from '../../src/search/field-counts.ts';
import { Postings } from '../../src/search/postings.ts';
import { createBlock } from '../../src/search/segment.ts';
import { makePaper } from '../support/make-paper.ts';

const TERMS = 5;
/** Far enough apart for distances of every size that positions can have. */
const SPAN = 16_300;

/** For each document in turn the terms that its fields are made of, as far as there are any. */
type Fields = readonly (readonly number[])[];
const fields: fc.Arbitrary<Fields> = fc.array(fc.array(fc.nat(TERMS - 1), { maxLength: 20 }), {
  minLength: 5,
  maxLength: 5,
});
const documents = fc.array(fc.record({ fields, sealed: fc.boolean(), removed: fc.boolean() }), {
  maxLength: 40,
});

const paper = (name: number): Paper => makePaper(`p${name}`, '', '');

function push({ tail }: Postings, doc: Fields): void {
  for (const [field, words] of doc.entries()) {
    for (const [at, term] of words.entries()) tail.push(term, field, field * SPAN + at * 7);
  }
  tail.endDocument();
}

/** Positions of a term in a document, each field beginning at a round number. */
const positionsOf = (doc: Fields, term: number): readonly number[] =>
  doc.flatMap((words, field) => words.flatMap((word, at) => (word === term ? [field * SPAN + at * 7] : [])));

function unpacked(postings: Postings, term: number): [doc: number, positions: number[]][] {
  const block = postings.read(term, createBlock());
  const docs = block.docs.slice(0, block.count);
  const places = { ends: new Uint32Array(docs.length), items: new Uint32Array(1) };
  const { ends, items } = postings.positions(term, docs, places);
  return Array.from(docs, (doc, at) => [doc, [...items.subarray(ends[at - 1] ?? 0, ends[at])]]);
}

describe('postings', () => {
  it('give back what was added, however it was cut into segments, merged and swept', () => {
    fc.assert(
      fc.property(documents, (docs) => {
        const postings = new Postings();
        const table = new Documents();
        docs.forEach(({ fields: doc, sealed }, number) => {
          push(postings, doc);
          table.add(paper(number), [], 0);
          if (sealed) postings.seal(TERMS);
        });
        postings.seal(TERMS);
        const all = docs.map(({ fields: doc }) => doc);
        const expectHolds = (held: readonly Fields[]): void => {
          for (let term = 0; term < TERMS; term++) {
            const expected = held.flatMap((doc, number) => {
              const positions = positionsOf(doc, term);
              return positions.length > 0 ? [[number, positions]] : [];
            });
            expect(unpacked(postings, term)).toEqual(expected);
            expect(postings.frequency(term)).toBe(expected.length);
          }
        };
        expectHolds(all);
        docs.forEach(({ removed }, number) => {
          if (removed) table.remove(paper(number).id);
        });
        while (postings.tidy(table, true));
        expect(postings.segments.length).toBeLessThanOrEqual(1);
        expectHolds(docs.flatMap(({ fields: doc, removed }) => (removed ? [] : [doc])));
      }),
    );
  });

  it('count the fields of a word, exactly where that matters', () => {
    fc.assert(
      fc.property(fields, (doc) => {
        const postings = new Postings();
        push(postings, doc);
        postings.seal(TERMS);
        for (let term = 0; term < TERMS; term++) {
          const { count, fields: packed } = postings.read(term, createBlock());
          doc.forEach((words, field) => {
            const real = words.filter((word) => word === term).length;
            const counted = count === 0 ? 0 : (COUNTS[field]?.[packed[0] ?? 0] ?? 0);
            expect(counted > 0).toBe(real > 0);
            expect(counted).toBeLessThanOrEqual(real);
            if (field < 2 && real < 3) expect(counted).toBe(real);
          });
        }
      }),
    );
  });

  it('hold any number of documents of a word or two, sealed as they come', () => {
    const postings = new Postings();
    const docs = Array.from({ length: 20_000 }, (_, number): Fields => [[], [number % 700 === 0 ? 1 : 0]]);
    for (const doc of docs) {
      push(postings, doc);
      postings.seal(TERMS, true);
    }
    postings.seal(TERMS);
    for (const term of [0, 1]) {
      const expected = docs.flatMap((doc, number) => (doc[1]?.includes(term) ? [[number, [SPAN]]] : []));
      expect(unpacked(postings, term)).toEqual(expected);
    }
    expect(postings.segments.length).toBeLessThan(10);
  });

  it('finds the documents of a sweep that others joined while it was going on', () => {
    const postings = new Postings();
    const table = new Documents();
    const add = (name: number): void => {
      postings.tail.push(name % 2, 1, name);
      postings.tail.endDocument();
      table.add(paper(name), [], 0);
      postings.seal(2);
    };
    for (let name = 0; name < 10; name++) add(name);
    table.remove(paper(3).id);
    const merging = postings.tidy(table, true);
    add(10);
    add(11);
    table.remove(paper(11).id);
    while (postings.tidy(table, true));
    expect(merging).toBe(true);
    expect(table.length).toBe(10);
    expect(unpacked(postings, 1).map(([doc, [position]]) => [table.id(doc), position])).toEqual([
      ['p1', 1],
      ['p5', 5],
      ['p7', 7],
      ['p9', 9],
    ]);
    expect(table.id(unpacked(postings, 0).at(-1)?.[0] ?? 0)).toBe('p10');
  });
});
