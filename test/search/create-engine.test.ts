import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper, PaperId } from '../../src/core/paper.ts';
import { createEngine } from '../../src/search/create-engine.ts';
import { createSpelling } from '../../src/search/create-spelling.ts';
import { search, spellingEngine } from './engines.ts';
import { seedPapers } from './seed.ts';

function paperAt(at: number): Paper {
  const paper = seedPapers[at];
  if (paper === undefined) throw new Error(`no paper ${at} in the list`);
  return paper;
}

const engine = spellingEngine(seedPapers);

describe('the engine', () => {
  it('never throws and marks only what is there, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), fc.nat(68), (text, at) => {
        const { words } = search(engine, text);
        const paper = seedPapers[at];
        if (!paper) return;
        for (const marked of [
          engine.mark(paper.title, words.title),
          engine.snippet(paper.abstract, words.abstract, 220),
        ]) {
          let end = 0;
          for (const [from, to] of marked.ranges) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(marked.text.length);
            end = to;
          }
        }
      }),
    );
  });

  it('marks the words it matched, misspelt or not, where they stand', () => {
    const matches = search(engine, 'emergant abilites');
    const title = 'Are Emergent Abilities of Large Language Models a Mirage?';
    const { ranges } = engine.mark(title, matches.words.title);
    expect(ranges.map(([from, to]) => title.slice(from, to))).toEqual(['Emergent', 'Abilities']);
  });

  it('shows the passage that matched', () => {
    const paper = seedPapers[0];
    const matches = search(engine, 'code generation and explanation tasks');
    const { text, ranges } = engine.snippet(paper?.abstract ?? '', matches.words.abstract, 220);
    expect(text.startsWith('…')).toBe(true);
    expect(ranges.map(([from, to]) => text.slice(from, to))).toContain('explanation');
  });

  it('finds the same after removing, adding and replacing as when built anew', () => {
    const changing = createEngine();
    const [first, second, ...others] = seedPapers;
    if (!first || !second) throw new Error('the list is empty');
    changing.add({ ...first, title: 'Zebras', abstract: 'Striped horses.' });
    changing.add(second);
    changing.remove(second.id);
    for (const paper of [first, second, ...others]) changing.add(paper);
    expect(changing.size).toBe(engine.size);
    while (changing.tidy());
    for (const text of ['zebras', 'emergent abilities', 'adaptation', 'language models', 'code']) {
      expect(search(changing, text).ids()).toEqual(search(engine, text).ids());
    }
  });

  it('equals an index built anew after any sequence of changes, with searches in between', () => {
    const queries = [
      'language mod',
      'adaptation of models',
      'langauge',
      'langauge modles ',
      'emergent abilities',
      'c',
    ];
    const change = fc.tuple(fc.boolean(), fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const changing = createEngine();
        changing.spellBy(createSpelling);
        const papers = new Map<PaperId, Paper>();
        for (const [add, at, text] of changes) {
          const { id } = paperAt(at);
          if (add) {
            const paper = { ...paperAt(text), id };
            changing.add(paper);
            papers.set(id, paper);
          } else {
            changing.remove(id);
            papers.delete(id);
          }
          if (at > 6) for (const query of queries) search(changing, query);
        }
        while (changing.tidy());
        const rebuilt = createEngine();
        rebuilt.spellBy(createSpelling);
        for (const paper of papers.values()) rebuilt.add(paper);
        expect(changing.size).toBe(papers.size);
        for (const query of queries) {
          const [a, b] = [search(changing, query), search(rebuilt, query)];
          expect(a.ids()).toEqual(b.ids());
          expect([...a.words.abstract].sort()).toEqual([...b.words.abstract].sort());
        }
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('keeps a query of ten thousand characters and an empty one harmless', () => {
    expect(search(engine, '').ids()).toHaveLength(seedPapers.length);
    expect(search(engine, '?!…').ids()).toHaveLength(seedPapers.length);
    expect(() => search(engine, 'adaptation '.repeat(1_000))).not.toThrow();
  });
});
