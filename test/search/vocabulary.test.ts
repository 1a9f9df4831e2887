import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex, type Index, indexPaper } from '../../src/search/index.ts';
import { SimilarWords, WELL_KNOWN } from '../../src/search/similar-words.ts';
import { tokenise } from '../../src/search/tokens.ts';
import { WordBytes } from '../../src/search/word-bytes.ts';
import { seedPapers } from './seed.ts';

const known = [...new Set(seedPapers.flatMap(({ abstract }) => tokenise(abstract).map(({ word }) => word)))];
/** Only what knows words, with these words in it. */
function wordsIn(words: readonly string[], index: Index = createIndex()): Index {
  for (const word of words) {
    const term = index.vocabulary.add(new WordBytes().set(word));
    index.families.add(term, word);
    index.alphabet.update();
  }
  return index;
}
const similar = new SimilarWords(wordsIn(known));

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
          const found = similar.near(typed, distance);
          expect(found.map(({ word }) => word).sort()).toEqual(expected.sort());
          for (const { word, distance: apart } of found) expect(apart).toBe(naiveDistance(typed, word));
        }),
        { numRuns: 60 },
      );
    },
    30_000,
  );

  it('forgives a slip in the beginning of a word whose end is not typed yet', () => {
    const found = similar.begunNear('difus', 1).map(({ word }) => word);
    expect(found).toContain('diffusion');
    expect(found).not.toContain('illusion');
  });

  it('misses no word of which a beginning is one edit from what was typed, sorted in or not yet', () => {
    const own = wordsIn(known.slice(0, -50));
    const words = new SimilarWords(own);
    own.alphabet.update(true);
    wordsIn(known.slice(-50), own);
    fc.assert(
      fc.property(misspelt(1), fc.integer({ min: 3, max: 8 }), (word, length) => {
        const typed = word.slice(0, length);
        const expected = known.filter((other) =>
          [...other].some((_, at) => naiveDistance(typed, other.slice(0, at + 1)) <= 1),
        );
        const found = words.begunNear(typed, 1);
        expect(found.map(({ word: near }) => near).sort()).toEqual(expected.sort());
      }),
      { numRuns: 40 },
    );
  });

  it('looks far from what was typed among words of many papers only, also when papers have come since', () => {
    const index = createIndex();
    const words = new SimilarWords(index);
    for (const papers of [seedPapers.slice(0, 40), seedPapers.slice(40)]) {
      for (const paper of papers) indexPaper(index, paper);
      index.postings.seal(index.vocabulary.size);
      const wellKnown = known.filter(
        (word) => index.postings.frequency(index.vocabulary.find(word)) >= WELL_KNOWN,
      );
      fc.assert(
        fc.property(misspelt(2), (typed) => {
          const found = words.wellKnown(typed, 2).map((term) => index.vocabulary.word(term));
          for (const word of wellKnown) if (naiveDistance(typed, word) <= 2) expect(found).toContain(word);
          for (const word of found) expect(wellKnown).toContain(word);
        }),
        { numRuns: 20 },
      );
    }
  });

  it('compares words longer than Fuse.js can take at once', () => {
    const long = 'donaudampfschifffahrtsgesellschaftskapitaen';
    const own = wordsIn([long]);
    const found = new SimilarWords(own).near(`${long.slice(0, 20)}x${long.slice(20)}`, 1);
    expect(found).toEqual([{ term: 0, word: long, distance: 1 }]);
  });

  it('knows the words that begin so, sorted in or not yet', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '深', '\ud83d'), maxLength: 5 })),
        (any) => {
          const words = [...new Set(any)].filter((word) => word !== '');
          const own = wordsIn(words.slice(0, 5));
          own.alphabet.update(true);
          wordsIn(words.slice(5), own);
          for (const prefix of ['a', 'ab', 'é', '深a', 'x']) {
            const found = Array.from(own.alphabet.beginningWith(prefix), (term) => own.vocabulary.word(term));
            expect(found.sort()).toEqual(words.filter((word) => word.startsWith(prefix)).sort());
          }
          own.alphabet.update(true);
          const sorted = Array.from(own.alphabet.sorted, (term) => own.vocabulary.word(term));
          expect(sorted).toEqual([...words].sort());
        },
      ),
    );
  });

  it('finds every word again, and no other', () => {
    const own = wordsIn(known);
    expect(own.vocabulary.size).toBe(known.length);
    known.forEach((word, term) => {
      expect(own.vocabulary.find(word)).toBe(term);
      expect(own.vocabulary.word(term)).toBe(word);
    });
    expect(own.vocabulary.find('zebrafish')).toBe(-1);
  });

  it('knows the words with the same stem', () => {
    const own = wordsIn(['adapter', 'adapters', 'adapted', 'apple']);
    const family = own.families.of('adapter').map((term) => own.vocabulary.word(term));
    expect(family.sort()).toEqual(['adapted', 'adapter', 'adapters']);
    expect(own.families.of('als')).toEqual([]);
  });
});
