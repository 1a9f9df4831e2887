/** Answers a query: what filters it, what its words mean, how many of them a paper must have, and what comes first. */

import type { QueryNode, QueryTree } from '../core/query-tree.ts';
import type { Matches, SearchOptions } from './engine.ts';
import { type Evaluation, Evaluator, HIDDEN, type Wanted } from './evaluate.ts';
import { type Index, titleNumber } from './index.ts';
import { matchedWords } from './matched-words.ts';
import { Order, OrderMemory } from './matches.ts';
import type { Notes } from './notes.ts';
import { type PlacedWord, proximity } from './proximity.ts';
import { OUTWEIGHED, type RankingOptions } from './ranking.ts';
import { isQuestion, type QueryWord, readParts, readWords } from './read-query.ts';
import { type Selection, selectDocuments } from './select-documents.ts';
import { isPlain, isText, stretch, type TextNode, wordsOf } from './text-nodes.ts';
import { isKnown, type ReadWord, WordReader } from './word-reader.ts';

/** How many of the best are looked at again for words that stand together. */
const LOOKED_AT_AGAIN = 100;

export class Searcher {
  readonly reader: WordReader;
  readonly #index: Index;
  readonly #notes: Notes;
  readonly #options: RankingOptions;
  readonly #evaluator: Evaluator;
  readonly #memory = new OrderMemory();
  /** What nothing filters, as of a revision of the documents. */
  #unfiltered = { revision: -1, hidden: new Uint8Array(0) };

  constructor(index: Index, notes: Notes, options: RankingOptions) {
    this.#index = index;
    this.#notes = notes;
    this.reader = new WordReader(index, notes);
    this.#options = options;
    this.#evaluator = new Evaluator(index, options);
  }

  search(tree: QueryTree, options: SearchOptions): Matches {
    this.reader.unsure = false;
    const matches = this.#search(tree, options);
    return this.reader.unsure ? { ...matches, unsure: true } : matches;
  }

  #search(tree: QueryTree, options: SearchOptions): Matches {
    const strict = this.#answer(tree, tree.clauses, [], options);
    const phrases = tree.clauses.filter(isText);
    if (phrases.length === 0) return strict;
    // Nothing has the phrases as they stand, or they are quotations in a question: their words are wanted all the same.
    const loose = [...tree.clauses.filter((node) => !isText(node)), ...phrases.flatMap(wordsOf)];
    const asked = this.#wordsOf(loose.filter(isPlain));
    const few = asked.length > this.#options.everyWord ? this.#options.enough : 1;
    if (strict.total >= few) return strict;
    // Single words in quotation marks are meant as they stand.
    const exact = tree.clauses.every((node) => node.kind === 'phrase' && this.#wordsOf([node]).length < 2);
    const answer = this.#answer(tree, loose, phrases, options, exact);
    return { ...answer, partial: strict.total === 0 && answer.total > 0 };
  }

  /**
   * @param bonus only make a paper better that is found without them.
   * @param exact corrects no word.
   */
  #answer(
    tree: QueryTree,
    clauses: readonly QueryNode[],
    bonus: readonly QueryNode[],
    options: SearchOptions,
    exact = false,
  ): Matches {
    const plain = clauses.filter(isPlain);
    const filters = clauses.filter((node) => !isPlain(node));
    const hidden = this.#hidden(filters, options);
    const parts = readParts(plain.map(stretch), this.reader.knows);
    const all = readWords(parts);
    const typed = this.reader.withoutFunctionWords(all);
    const question = typed.length > this.#options.everyWord || isQuestion(parts);
    // A letter that may become a function word may be meant as it stands.
    const begun = all.filter((query) => query.open && !typed.includes(query));
    const also = [
      ...[...filters, ...bonus].flatMap((node) => this.reader.scoring(node)),
      ...begun.map((query) => this.reader.read({ ...query, open: false }, { exact: true })),
    ];

    // The other words of a question do not tell which word was meant.
    const respells = !question && !exact;
    const spelling = respells ? this.#index.spelling : undefined;
    const respell = (asked: readonly ReadWord[]): readonly ReadWord[] => spelling?.respell(asked) ?? asked;

    let words: readonly ReadWord[] = typed.map((query) =>
      this.reader.read(query, { exact, question, alone: respells && typed.length === 1 }),
    );
    // A word that is known says which of many spellings was meant; in a question too many of them are about.
    const far = respells && words.some(isKnown);
    if (far)
      words = respell(words.map((word) => (isKnown(word) ? word : this.reader.read(word.query, { far }))));
    let found = this.#find(words, hidden, question);
    // Few papers have all the words of a question: that is no reason to doubt those that are known.
    if (words.length > 1 && found.whole === 0 && respells) {
      const widened = respell(typed.map((query) => this.reader.read(query, { widen: true, far })));
      // Without another spelling the answer would be the same.
      if (widened.some(({ meaning }, at) => meaning.correction !== words[at]?.meaning.correction)) {
        words = widened;
        found = this.#find(words, hidden, question);
      }
    }
    const around = this.reader.functionWords(parts, words);
    const order = this.#order(tree.text, words, also, around, found, options.rank);
    const [first] = options.rank ? [] : order.ids(0, 1);
    const meant = spelling?.settle(words, first) ?? words;
    const correction = this.#index.spelling?.correct(tree, [...meant, ...also]);
    return {
      total: order.length,
      fresh: () => order.fresh,
      ids: (offset = 0, limit = Infinity) => order.ids(offset, limit),
      partial: order.length > 0 && found.whole === 0,
      whole: found.whole,
      ...(correction === undefined || order.length === 0 ? {} : { correction }),
      words: matchedWords(this.#index, [...words, ...also]),
    };
  }

  #wordsOf(nodes: readonly TextNode[]): readonly QueryWord[] {
    return readWords(readParts(nodes.map(stretch), this.reader.knows));
  }

  /** `HIDDEN` for each document that the filters leave out. */
  #hidden(filters: readonly QueryNode[], { accept, inList = () => () => false }: SearchOptions): Uint8Array {
    const { documents } = this.#index;
    if (this.#unfiltered.revision !== documents.revision) {
      const all = new Uint8Array(documents.length);
      for (let doc = 0; doc < all.length; doc++) all[doc] = documents.visible(doc) ? 0 : HIDDEN;
      this.#unfiltered = { revision: documents.revision, hidden: all };
    }
    if (filters.length === 0 && !accept) return this.#unfiltered.hidden;
    const hidden = this.#unfiltered.hidden.slice();
    const keep = (accepts: (doc: number) => boolean): void => {
      for (let doc = 0; doc < hidden.length; doc++)
        if (hidden[doc] === 0 && !accepts(doc)) hidden[doc] = HIDDEN;
    };
    if (accept) keep((doc) => accept(documents.place(doc)));
    const wanted: Selection['wanted'] = (node, how) => this.reader.wanted(node, how);
    const selection = { index: this.#index, notes: this.#notes, inList, wanted };
    for (const node of filters) {
      const selected = selectDocuments(selection, node);
      keep((doc) => selected[doc] === 1);
    }
    return hidden;
  }

  /** Papers with all of the words; where there are none, and for questions, then those with most of them. */
  #find(words: readonly Wanted[], hidden: Uint8Array, question: boolean): Found {
    const { everyWord, enough, shareOfBest, coordination } = this.#options;
    if (words.length <= everyWord) {
      const evaluation = this.#evaluator.run(words, hidden, 0, question);
      const docs = words.length === 0 ? notIn(hidden) : evaluation.docs;
      const few = question || words.some(({ meaning }) => meaning.correction) ? enough : 1;
      if (words.length < 2 || docs.length >= few) return { evaluation, whole: docs.length, docs };
    }
    const share = question ? shareOfBest.question : shareOfBest.words;
    const evaluation = this.#evaluator.run(words, hidden, share, question);
    const { docs, words: had, rarities, worth } = evaluation;
    let best = 0;
    let whole = 0;
    for (const doc of docs) best = Math.max(best, rarities[doc] ?? 0);
    for (const doc of docs) {
      if (had[doc] === words.length) whole++;
      else if (!question) worth[doc] = (worth[doc] ?? 0) * ((rarities[doc] ?? 0) / best) ** coordination;
    }
    return { evaluation, whole, docs: docs.filter((doc) => (rarities[doc] ?? 0) >= best * share) };
  }

  #order(
    text: string,
    words: readonly ReadWord[],
    also: readonly Wanted[],
    around: readonly PlacedWord[],
    { evaluation, docs, whole }: Found,
    rank: Uint32Array | undefined,
  ): Order {
    const { documents } = this.#index;
    if (rank || words.length + also.length === 0) return Order.byRank(documents, docs, rank, this.#memory);
    const { worth, rarity, words: had } = evaluation;
    const { wholeTitle, wholeQuery } = this.#options;
    const typed = [...words, ...also].reduce((sum, { count }) => sum + count, 0);
    const scale = Math.max(1, typed / OUTWEIGHED);
    const ahead = whole < docs.length ? wholeQuery * scale : 0;
    for (const wanted of also) this.#evaluator.add(wanted);
    const title = titleNumber(text);
    const { titles } = documents;
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at] ?? 0;
      if (titles[doc] === title) worth[doc] = (worth[doc] ?? 0) + wholeTitle * scale;
      if (ahead > 0 && had[doc] === words.length) worth[doc] = (worth[doc] ?? 0) + ahead;
    }
    const order = Order.byWorth(documents, docs, worth, this.#memory, LOOKED_AT_AGAIN);
    const best = order.best();
    const placed = words.map(({ query, meaning }, at) => ({ query, meaning, rarity: rarity[at] ?? 0 }));
    const typedOrder = [...placed, ...around].sort((a, b) => a.query.position - b.query.position);
    const bonus = proximity(this.#index, typedOrder, best, this.#options);
    order.reorder(best, (at) => (worth[best[at] ?? 0] ?? 0) + (bonus[at] ?? 0));
    return order;
  }
}

interface Found {
  readonly evaluation: Evaluation;
  readonly docs: Uint32Array;
  /** How many of them have every word. */
  readonly whole: number;
}

const notIn = (hidden: Uint8Array): Uint32Array => {
  const docs = new Uint32Array(hidden.length);
  let count = 0;
  for (let doc = 0; doc < hidden.length; doc++) if (hidden[doc] === 0) docs[count++] = doc;
  return docs.subarray(0, count);
};
