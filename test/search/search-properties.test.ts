import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/core/parse-query.ts';
import type { SearchEngine } from '../../src/search/engine.ts';
import { keepIndex, loadIndex } from '../../src/search/keep.ts';
import { packIndex, unpackIndex } from '../../src/search/pack-index.ts';
import { makePaper as paper } from '../support/make-paper.ts';
import { spellingEngine } from './engines.ts';
import { seedPapers } from './seed.ts';

describe('any query', () => {
  const words = [
    'language',
    'mod',
    'adaptation',
    'langauge',
    'test-time',
    'title:',
    '"',
    '-',
    'OR',
    '(',
    ')',
    'year:2020',
    'α',
    'is:read',
    '13%',
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary' }),
  );
  const seeds = spellingEngine(seedPapers);
  while (seeds.tidy());
  const kept = spellingEngine();
  const arrays = keepIndex(seeds.index);
  if (arrays) kept.load(loadIndex(unpackIndex(structuredClone(packIndex(arrays)))));
  const answer = (from: SearchEngine, asked: string) => {
    const matches = from.search(parseQuery(asked));
    const { total, partial, correction } = matches;
    return { total, partial, correction, ids: matches.ids(), words: [...matches.words.title].sort() };
  };

  it('finds the same in a kept index as in a fresh one, also after further changes', () => {
    expect(arrays).toBeDefined();
    expect(unpackIndex(packIndex(arrays ?? {}))).toEqual(arrays);
    fc.assert(
      fc.property(text, (asked) => {
        expect(answer(kept, asked)).toEqual(answer(seeds, asked));
      }),
    );
    const [first] = seedPapers;
    for (const each of [seeds, kept]) {
      each.add(paper('new', 'Zebras of the language', 'Striped models.'));
      if (first) each.remove(first.id);
      while (each.tidy());
    }
    fc.assert(
      fc.property(text, (asked) => {
        expect(answer(kept, asked)).toEqual(answer(seeds, asked));
      }),
    );
  });

  it('marks only words that it matched', () => {
    fc.assert(
      fc.property(text, fc.nat(seedPapers.length - 1), (asked, at) => {
        const words = seeds.search(parseQuery(asked)).words.abstract;
        const abstract = seedPapers[at]?.abstract ?? '';
        for (const marked of [seeds.mark(abstract, words), seeds.snippet(abstract, words, 220)]) {
          for (const [start, end] of marked.ranges) {
            const shown = seeds.mark(marked.text.slice(start, end), words);
            expect(shown.ranges.length).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  it('does not answer for an earlier search after a later one', () => {
    const earlier = seeds.search(parseQuery('language'));
    expect(earlier.fresh()).toBe(true);
    seeds.search(parseQuery('models'));
    expect(earlier.fresh()).toBe(false);
    expect(() => earlier.ids()).toThrow();
  });

  it('gives windows that add up to the whole, however they are asked for', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(70), fc.nat(70)), { maxLength: 5 }), (asked, windows) => {
        const whole = answer(seeds, asked).ids;
        const matches = seeds.search(parseQuery(asked));
        expect(matches.total).toBe(whole.length);
        for (const [offset, limit] of windows) {
          expect(matches.ids(offset, limit)).toEqual(whole.slice(offset, offset + limit));
        }
      }),
    );
  });
});
