/** Words of the vocabulary that are spelt like a typed one. The only module that talks to Fuse.js. */
import Fuse from 'fuse.js/min-basic';
import { editDistance } from './edit-distance.ts';
import { SpellingFilter } from './spelling-filter.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Similar {
  readonly term: number;
  readonly word: string;
  /** Damerau–Levenshtein distance to what was typed. */
  readonly distance: number;
}

/** Fuse compares at most this many letters of a pattern at once. */
const FUSE_PATTERN = 32;
const REMEMBERED = 256;

export class Spelling {
  readonly #vocabulary: Vocabulary;
  readonly #filter = new SpellingFilter();
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

  /** What Fuse.js takes to be similar, among the words whose letters and length allow it. */
  #propose(word: string, distance: number, prefix: boolean): readonly Omit<Similar, 'distance'>[] {
    const near = this.#filter.near(word, distance, prefix);
    if (near.length === 0) return [];
    const words = near.map((term) => this.#vocabulary.word(term));
    const fuse = new Fuse(words, {
      // A swap of neighbours is one edit to us and two errors to Fuse.
      threshold: (2 * distance) / Math.min(word.length, FUSE_PATTERN),
      ignoreLocation: true,
      ignoreFieldNorm: true,
      isCaseSensitive: true,
      shouldSort: false,
    });
    return fuse.search(word).map(({ refIndex, item }) => ({ term: near[refIndex] ?? 0, word: item }));
  }
}
