/** Words of the vocabulary that are spelt like a typed one: proposed by what they are made of, and told by their distance. */
import { beginnings } from './beginnings.ts';
import { editDistance } from './edit-distance.ts';
import type { Index } from './index.ts';
import { Memory } from './memory.ts';
import { propose } from './propose.ts';
import { SpellingFilter } from './spelling-filter.ts';

export interface Similar {
  readonly term: number;
  readonly word: string;
  /** Damerau–Levenshtein distance to what was typed. */
  readonly distance: number;
}

/** Papers that a word must be in to be looked for far from what was typed. */
export const WELL_KNOWN = 5;
/** Words taken in at once, in some milliseconds. */
const SLICE = 16_384;

export class SimilarWords {
  readonly #index: Index;
  readonly #filter = new SpellingFilter();
  readonly #candidates = new Memory<readonly number[]>();
  /** Of the words that are well known at a revision of the documents. */
  #wellKnown: { readonly revision: number; readonly filter: Pick<SpellingFilter, 'near'> } | undefined;
  readonly #found = new Memory<readonly Similar[]>();

  constructor(index: Index) {
    this.#index = index;
  }

  /** Does some of the work that the words and papers that came since the last time make. @returns whether there is more. */
  update(): boolean {
    const more = this.#takeIn();
    if (!more) this.#findWellKnown();
    return more;
  }

  /** Words whose letters and length allow them to be within so many edits of `typed`: no other is. */
  candidates(typed: string, distance: number): readonly number[] {
    while (this.#takeIn());
    return this.#filter.near(typed, distance);
  }

  /** The same of words in `WELL_KNOWN` papers or more, which are few. */
  wellKnown(typed: string, distance: number): readonly number[] {
    return this.#candidates.recall(`${this.#index.documents.revision}`, distance + typed, () => {
      while (this.#takeIn());
      return this.#findWellKnown().near(typed, distance);
    });
  }

  /** Words at most `distance` edits from `typed`, unordered. */
  near(typed: string, distance: number): readonly Similar[] {
    return this.#found.recall(`${this.#index.vocabulary.size}`, distance + typed, () =>
      this.nearAmong(this.candidates(typed, distance), typed, distance),
    );
  }

  /** The same among some of the candidates. */
  nearAmong(candidates: readonly number[], typed: string, distance: number): readonly Similar[] {
    if (candidates.length === 0) return [];
    const words = candidates.map((term) => this.#index.vocabulary.word(term));
    const proposed = propose(typed, words, distance).map((at) => candidates[at] ?? 0);
    return this.#within(typed, distance, proposed);
  }

  /** The same among all, for words of which some beginning is that near. */
  begunNear(typed: string, distance: number): readonly Similar[] {
    const { vocabulary, alphabet } = this.#index;
    const { sorted } = alphabet;
    return this.#found.recall(`${vocabulary.size}`, `${distance + typed}*`, () => {
      const latest = { length: vocabulary.size - sorted.length };
      const begun = [
        ...beginnings(vocabulary, sorted, typed, distance),
        ...Array.from(latest, (_, at) => sorted.length + at),
      ];
      return this.#within(typed, distance, begun, true);
    });
  }

  /** Takes in some of the words that the vocabulary got. @returns whether there are more. */
  #takeIn(): boolean {
    const { vocabulary } = this.#index;
    const end = Math.min(vocabulary.size, this.#filter.size + SLICE);
    while (this.#filter.size < end) this.#filter.add(vocabulary.word(this.#filter.size));
    return end < vocabulary.size;
  }

  #findWellKnown(): Pick<SpellingFilter, 'near'> {
    const { documents, postings } = this.#index;
    const { revision } = documents;
    if (this.#wellKnown?.revision !== revision) {
      const filter = this.#filter.subset((term) => postings.frequency(term) >= WELL_KNOWN);
      this.#wellKnown = { revision, filter };
    }
    return this.#wellKnown.filter;
  }

  #within(typed: string, distance: number, terms: readonly number[], prefix = false): readonly Similar[] {
    const found: Similar[] = [];
    for (const term of terms) {
      const word = this.#index.vocabulary.word(term);
      const apart = editDistance(typed, word, distance, prefix);
      if (apart <= distance) found.push({ term, word, distance: apart });
    }
    return found;
  }
}
