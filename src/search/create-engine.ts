/** Puts the search engine together; everything is in memory and nothing outside is touched. */
import type { SearchEngine } from './engine.ts';
import { mark } from './highlight.ts';
import { createIndex, indexPaper } from './index.ts';
import { Notes } from './notes.ts';
import { DEFAULT_RANKING, inverseFrequency, type RankingOptions } from './ranking.ts';
import { Searcher } from './searcher.ts';
import { snippet } from './snippet.ts';
import type { CreateSpelling } from './spelling.ts';

/** @param options change single ingredients of ranking, to measure what they bring. */
export function createEngine(options: Partial<RankingOptions> = {}): SearchEngine {
  const ranking = { ...DEFAULT_RANKING, ...options };
  const notes = new Notes();
  let index = createIndex();
  let searcher = new Searcher(index, notes, ranking);
  let createSpelling: CreateSpelling | undefined;
  /** Revisions of the indexes before the present one. */
  let past = 0;

  const weigh = (word: string): number => {
    const { documents, postings, vocabulary } = index;
    return inverseFrequency(documents.size, postings.frequency(vocabulary.find(word)));
  };
  const seal = (): void => index.postings.seal(index.vocabulary.size);

  return {
    get size() {
      return index.documents.size;
    },
    get ids() {
      return index.documents.ids;
    },
    get revision() {
      return past + index.documents.revision;
    },
    add(paper, place) {
      indexPaper(index, paper, place);
      index.postings.tidy(index.documents, false);
    },
    remove(id) {
      index.documents.remove(id);
    },
    arrange(ids) {
      index.documents.arrange(ids);
    },
    tidy() {
      seal();
      const more = index.postings.tidy(index.documents, true);
      // What is not sorted in has to be looked through for every beginning.
      if (more) return true;
      index.alphabet.update(true);
      return index.spelling?.update() ?? false;
    },
    spellBy(create) {
      createSpelling = create;
      index.spelling = create(index);
      return searcher.reader.doubts(index.spelling);
    },
    setPersonal(personal) {
      notes.set(personal);
    },
    search(query, how = {}) {
      seal();
      return searcher.search(query, how);
    },
    mark,
    snippet: (abstract, words, length) => snippet(abstract, words, length, weigh),
    get index() {
      return index;
    },
    load(loaded) {
      past += index.documents.revision + 1;
      index = loaded;
      if (createSpelling) index.spelling = createSpelling(index);
      searcher = new Searcher(index, notes, ranking);
    },
  };
}
