import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/search/tokens.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { seedPapers } from './seed.ts';

const known = [
  ...new Set(seedPapers.flatMap(({ abstract }) => tokenise(abstract).tokens.map(({ word }) => word))),
];
const vocabulary = new Vocabulary();
for (const word of known) vocabulary.add(word);

/** The textbook recurrence, whole table, no limits. */
function naiveDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(i - 2, j - 2) + 1);
      const row = table[i];
      if (row) row[j] = least;
    }
  }
  return at(a.length, b.length);
}

/** A word of the vocabulary after some random slips, of four letters or more. */
const misspelt = (slips: number) =>
  fc
    .tuple(
      fc.constantFrom(...known.filter((word) => word.length >= 4)),
      fc.array(fc.tuple(fc.nat(3), fc.nat(), fc.constantFrom(...'abeknstz')), {
        minLength: slips,
        maxLength: slips,
      }),
    )
    .map(([word, edits]) => {
      let typed = word;
      for (const [kind, place, letter] of edits) {
        const at = place % typed.length;
        const [head, tail] = [typed.slice(0, at), typed.slice(at)];
        if (kind === 0) typed = head + tail.slice(1);
        else if (kind === 1) typed = head + letter + tail;
        else if (kind === 2) typed = head + letter + tail.slice(1);
        else typed = head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
      }
      return typed;
    })
    .filter((typed) => typed.length >= 4);

describe('the vocabulary', () => {
  it.each([1, 2])(
    'misses no word within %i edits of what was typed, and finds no other',
    (distance) => {
      fc.assert(
        fc.property(misspelt(distance), (typed) => {
          fc.pre(distance === 1 || typed.length >= 7);
          const expected = known.filter(
            (word) =>
              Math.abs(word.length - typed.length) <= distance && naiveDistance(typed, word) <= distance,
          );
          const found = vocabulary.similar(typed, distance);
          expect(found.map(({ term }) => vocabulary.word(term)).sort()).toEqual(expected.sort());
          for (const { term, distance: apart } of found) {
            expect(apart).toBe(naiveDistance(typed, vocabulary.word(term)));
          }
        }),
        { numRuns: 60 },
      );
    },
    30_000,
  );

  it('forgives a slip in the beginning of a word whose end is not typed yet', () => {
    const found = vocabulary.similar('difus', 1, true).map(({ term }) => vocabulary.word(term));
    expect(found).toContain('diffusion');
    expect(found).not.toContain('illusion');
  });

  it('compares words longer than Fuse.js can take at once', () => {
    const long = 'donaudampfschifffahrtsgesellschaftskapitaen';
    const own = new Vocabulary();
    own.add(long);
    expect(own.similar(`${long.slice(0, 20)}x${long.slice(20)}`, 1)).toEqual([{ term: 0, distance: 1 }]);
  });

  it('lists the words with a beginning in the order of the alphabet, also after new ones came', () => {
    const own = new Vocabulary();
    for (const word of ['model', 'modular', 'mode', 'nodes']) own.add(word);
    const beginning = (prefix: string) => own.beginningWith(prefix).map((term) => own.word(term));
    expect(beginning('mod')).toEqual(['mode', 'model', 'modular']);
    for (const word of ['modality', 'zebra', 'models', 'apple']) own.add(word);
    expect(beginning('mod')).toEqual(['modality', 'mode', 'model', 'models', 'modular']);
    expect(beginning('z')).toEqual(['zebra']);
    expect(beginning('x')).toEqual([]);
  });

  it('knows the words with the same stem', () => {
    const own = new Vocabulary();
    for (const word of ['adapter', 'adapters', 'adapted', 'apple']) own.add(word);
    expect(own.family('adapter').map((term) => own.word(term))).toEqual(['adapter', 'adapters', 'adapted']);
    expect(own.family('als')).toEqual([]);
  });
});
