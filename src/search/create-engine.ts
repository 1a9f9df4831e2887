/** Puts the search engine together; everything is in memory and nothing outside is touched. */
import { Catalogue } from './catalogue.ts';
import type { SearchEngine } from './engine.ts';
import { mark } from './highlight.ts';
import { type Index, indexPaper } from './index-paper.ts';
import { mostFrequent } from './match-tiers.ts';
import { Postings } from './postings.ts';
import { inverseFrequency } from './ranking.ts';
import { Searcher } from './search-index.ts';
import { snippet } from './snippet.ts';
import { fold } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

export function createEngine(): SearchEngine {
  const index: Index = { catalogue: new Catalogue(), vocabulary: new Vocabulary(), postings: new Postings() };
  const { catalogue, vocabulary, postings } = index;
  const searcher = new Searcher(index);

  const weigh = (word: string): number => {
    const term = vocabulary.find(word);
    return inverseFrequency(catalogue.size, term === undefined ? 0 : postings.frequency(term));
  };

  return {
    get size() {
      return catalogue.size;
    },
    add(paper) {
      indexPaper(index, paper);
    },
    remove(id) {
      catalogue.remove(id);
    },
    search(text, accept = () => true) {
      // Frequencies must be those of the papers that are left, so what was removed goes before it is searched.
      if (catalogue.removed > 0) postings.sweep(catalogue.sweep());
      return searcher.search(text, accept);
    },
    complete(prefix, limit) {
      const begin = fold(prefix);
      if (begin === '') return [];
      return mostFrequent(index, vocabulary.beginningWith(begin), limit).flatMap((term) => {
        const papers = postings.frequency(term);
        return papers > 0 ? [{ word: vocabulary.word(term), papers }] : [];
      });
    },
    mark(text, matches) {
      return mark(text, matches.words);
    },
    snippet(abstract, matches, length) {
      return snippet(abstract, matches.words, length, weigh);
    },
  };
}
