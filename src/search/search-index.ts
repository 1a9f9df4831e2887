/** Answers a typed query: evaluates it, decides how many of the words a paper must have, and puts the best first. */
import type { PaperId } from '../core/paper.ts';
import type { Matches } from './engine.ts';
import { type Evaluation, Evaluator } from './evaluate.ts';
import { type Index, titleKey } from './index-paper.ts';
import { proximity } from './proximity.ts';
import { WHOLE_TITLE } from './ranking.ts';
import { type QueryWord, readQuery } from './read-query.ts';

/** Queries up to this many words mean every one of them; longer ones are questions, of which most words will do. */
const EVERY_WORD = 5;
/** Share of the best paper's words, by rarity, that the others must have where not all are asked for. */
const SHARE_OF_BEST = { few: 0.6, many: 0.3 } as const;
/** How many of the best are looked at again for words that stand together. */
const LOOKED_AT_AGAIN = 100;
/** A sort key holds a 32-bit worth above a place of this many values: 53 bits in all. */
const PLACES = 2 ** 21;

const NOTHING: Matches = { ids: [], partial: false, words: new Set() };

export class Searcher {
  readonly #index: Index;
  readonly #evaluator: Evaluator;

  constructor(index: Index) {
    this.#index = index;
    this.#evaluator = new Evaluator(index);
  }

  search(text: string, accept: (id: PaperId) => boolean): Matches {
    const { words, sequence } = readQuery(text);
    if (words.length === 0) return NOTHING;
    let evaluation = this.#evaluator.run(words, false);
    let docs = this.#accepted(evaluation, accept);
    if (words.length > 1 && !this.#anyHasAll(words, evaluation, docs)) {
      evaluation = this.#evaluator.run(words, true);
      docs = this.#accepted(evaluation, accept);
    }
    const complete = this.#anyHasAll(words, evaluation, docs);
    const kept = keep(words, evaluation, docs, complete);
    const ids = this.#rank(words, evaluation, kept, titleKey(sequence));
    return { ids, partial: ids.length > 0 && !complete, words: this.#wordsOf(evaluation) };
  }

  #accepted({ docs }: Evaluation, accept: (id: PaperId) => boolean): readonly number[] {
    return docs.filter((doc) => accept(this.#index.catalogue.id(doc)));
  }

  #anyHasAll(words: readonly QueryWord[], evaluation: Evaluation, docs: readonly number[]): boolean {
    return docs.some((doc) => evaluation.words[doc] === words.length);
  }

  #rank(
    words: readonly QueryWord[],
    evaluation: Evaluation,
    docs: readonly number[],
    title: number,
  ): readonly PaperId[] {
    const { catalogue } = this.#index;
    const { worth } = evaluation;
    for (const doc of docs) {
      if (catalogue.titleKey(doc) === title) worth[doc] = (worth[doc] ?? 0) + WHOLE_TITLE;
    }
    let order = this.#sort(docs, worth);
    const best = order.slice(0, LOOKED_AT_AGAIN);
    proximity(this.#index, words, evaluation, best).forEach((bonus, at) => {
      const doc = best[at] ?? 0;
      worth[doc] = (worth[doc] ?? 0) + bonus;
    });
    order = [...this.#sort(best, worth), ...order.slice(LOOKED_AT_AGAIN)];
    return order.map((doc) => catalogue.id(doc));
  }

  /** Highest worth first, equals in the order of adding; numbers sort many times faster than objects. */
  #sort(docs: readonly number[], worth: Float64Array): readonly number[] {
    const { catalogue } = this.#index;
    const single = new Float32Array(1);
    const bits = new Uint32Array(single.buffer);
    const keys = Float64Array.from(docs, (doc) => {
      single[0] = worth[doc] ?? 0;
      // The bits of positive floats sort as the floats do.
      return (bits[0] ?? 0) * PLACES + (PLACES - 1 - catalogue.place(doc));
    });
    keys.sort().reverse();
    return Array.from(keys, (key) => catalogue.docAtPlace(PLACES - 1 - (key % PLACES)));
  }

  #wordsOf({ tiers }: Evaluation): ReadonlySet<string> {
    const words = new Set<string>();
    for (const { alternatives } of tiers.flat()) {
      for (const { terms } of alternatives) {
        for (const term of terms) words.add(this.#index.vocabulary.word(term));
      }
    }
    return words;
  }
}

function keep(
  words: readonly QueryWord[],
  { words: had, rarities }: Evaluation,
  docs: readonly number[],
  complete: boolean,
): readonly number[] {
  const few = words.length <= EVERY_WORD;
  if (complete && few) return docs.filter((doc) => had[doc] === words.length);
  const share = few ? SHARE_OF_BEST.few : SHARE_OF_BEST.many;
  const best = docs.reduce((most, doc) => Math.max(most, rarities[doc] ?? 0), 0);
  return docs.filter((doc) => (rarities[doc] ?? 0) >= share * best);
}
