/** Words of the vocabulary that are spelt like a typed one: proposed by what they are made of, ordered by their distance. */
import type { Alphabet } from './alphabet.ts';
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
  readonly #alphabet: Alphabet;
  readonly #filter = new SpellingFilter();
  /** Narrows further what the filter leaves; without it every word of that is compared, and edits count alike. */
  propose: Propose | undefined;
  readonly #remembered = new Map<string, readonly Similar[]>();

  constructor(vocabulary: Vocabulary, alphabet: Alphabet) {
    this.#vocabulary = vocabulary;
    this.#alphabet = alphabet;
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
    return this.#filter.near(word, distance, terms);
  }

  /** Words whose letters and length allow it, or what was proposed of them. */
  #propose(word: string, distance: number, prefix: boolean): readonly Omit<Similar, 'distance'>[] {
    const near = prefix ? this.#beginnings(word, distance) : this.#filter.near(word, distance);
    const words = near.map((term) => this.#vocabulary.word(term));
    // Beginnings are compared by distance already.
    const chosen = near.length > 0 && !prefix ? this.propose?.near(word, words, distance) : undefined;
    return (chosen ?? [...words.keys()]).map((at) => ({ term: near[at] ?? 0, word: words[at] ?? '' }));
  }

  /** Words of which a beginning may be that near: those of which one is, and the latest; all until it is known how to tell. */
  #beginnings(word: string, distance: number): readonly number[] {
    const { sorted } = this.#alphabet;
    const found = this.propose?.beginnings(this.#vocabulary, sorted, word, distance);
    const latest = found ? sorted.length : 0;
    return [
      ...(found ?? []),
      ...Array.from({ length: this.#vocabulary.size - latest }, (_, at) => latest + at),
    ];
  }
}
