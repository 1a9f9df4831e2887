/** The one place where benchmarks touch Offprint's own engine. */
import { parseQuery } from '../../../src/core/parse-query.ts';
import { createEngine } from '../../../src/search/create-engine.ts';
import { createSpelling } from '../../../src/search/create-spelling.ts';
import { keepIndex, loadIndex } from '../../../src/search/keep.ts';
import { packIndex, unpackIndex } from '../../../src/search/pack-index.ts';
import { DEFAULT_RANKING, type RankingOptions } from '../../../src/search/ranking.ts';
import type { Contender } from './contender.ts';

const variant = (name: string, settings: string, options: Partial<RankingOptions>): Contender => ({
  name,
  settings,
  create: () => {
    const engine = createEngine(options);
    engine.spellBy(createSpelling);
    return {
      add: (papers) => {
        for (const paper of papers) engine.add(paper);
      },
      finish: () => {
        while (engine.tidy());
      },
      search: (text, limit) => engine.search(parseQuery(text)).ids(0, limit),
      kept: () => {
        const packed = packIndex(keepIndex(engine.index) ?? {});
        return {
          bytes: Object.values(packed).reduce((sum, { byteLength }) => sum + byteLength, 0),
          load: () => {
            const loaded = createEngine(options);
            loaded.spellBy(createSpelling);
            loaded.load(loadIndex(unpackIndex(packed)));
          },
        };
      },
    };
  },
});

export const offprint: Contender = variant('Offprint', 'as shipped', {});

const { fields, gain } = DEFAULT_RANKING;
const flat = { boost: 1, length: fields.abstract.length };

/** Variants that each lack one ingredient of the ranking. */
export const ABLATIONS: readonly Contender[] = [
  variant('no-fields', 'every field weighs as much as the abstract', {
    fields: { title: flat, abstract: flat, authors: flat, venue: flat, extra: flat },
  }),
  variant('no-length', 'long abstracts are not held against a paper', {
    fields: { ...fields, abstract: { ...fields.abstract, length: 0 }, title: { ...fields.title, length: 0 } },
  }),
  variant('no-stems', 'words with the same stem count nothing', {
    gain: { ...gain, exact: 1, stem: 0 },
    gainInQuestion: { exact: 1, stem: 0 },
  }),
  variant('no-exact', 'the word as typed counts no more than its relatives', {
    gain: { ...gain, exact: 0, stem: 1 },
    gainInQuestion: { exact: 0, stem: 1 },
  }),
  variant('no-question', 'the word as typed counts in questions as it does among keywords', {
    gainInQuestion: gain,
  }),
  variant('no-whole-query', 'papers with all of the words come first by chance only', { wholeQuery: 0 }),
  variant('no-repetition', 'a word that is typed twice counts once', { repetition: 0 }),
  variant('no-proximity', 'words that stand together count no more', { proximity: 0 }),
  variant('no-title-start', 'a title that begins with what was typed counts no more', { titleStart: 0 }),
  variant('no-coordination', 'papers that lack words lose nothing else', { coordination: 0 }),
  variant('no-correction', 'misspelt words find nothing', { gain: { ...gain, similar: 0, spelt: 0 } }),
];
