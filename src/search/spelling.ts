/** Words of the vocabulary that are spelt like a typed one: proposed by what they are made of, ordered by their distance. */
import { editDistance } from './edit-distance.ts';
import type { Propose } from './propose.ts';
import { SpellingFilter } from './spelling-filter.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Similar {
  readonly term: number;
  readonly word: string;
  /** Damerau–Levenshtein distance to what was typed. */
  readonly distance: number;
}

const REMEMBERED = 256;

export class Spelling {
  readonly #vocabulary: Vocabulary;
  readonly #filter = new SpellingFilter();
  /** Narrows further what the filter leaves; without it every word of that is compared, and edits count alike. */
  propose: Propose | undefined;
  readonly #remembered = new Map<string, readonly Similar[]>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    for (let term = 0; term < vocabulary.size; term++) this.add(vocabulary.word(term));
  }

  /** Takes in the word that the vocabulary got last. */
  add(word: string): void {
    this.#filter.add(word);
  }

  /**
   * Words at most `distance` edits from `word`, nearest first; among equals in the order of the alphabet.
   * @param prefix words of which some beginning is that near.
   */
  similar(word: string, distance: number, prefix = false): readonly Similar[] {
    const key = `${distance}${prefix ? '*' : ' '}${this.#vocabulary.size} ${word}`;
    const remembered = this.#remembered.get(key);
    if (remembered) return remembered;
    const found: Similar[] = [];
    for (const { term, word: other } of this.#propose(word, distance, prefix)) {
      const apart = editDistance(word, other, distance, prefix);
      if (apart <= distance) found.push({ term, word: other, distance: apart });
    }
    found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, found);
    return found;
  }

  /** Those of `terms` that may be within so many edits of `word`. */
  among(terms: readonly number[], word: string, distance: number): readonly number[] {
    return this.#filter.near(word, distance, false, terms);
  }

  /** Words whose letters and length allow it, or what was proposed of them. */
  #propose(word: string, distance: number, prefix: boolean): readonly Omit<Similar, 'distance'>[] {
    const near = this.#filter.near(word, distance, prefix);
    const words = near.map((term) => this.#vocabulary.word(term));
    const chosen = near.length > 0 ? this.propose?.near(word, words, distance) : undefined;
    return (chosen ?? [...words.keys()]).map((at) => ({ term: near[at] ?? 0, word: words[at] ?? '' }));
  }
}
