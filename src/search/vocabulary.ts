/**
 * Every word that occurs in the papers, numbered, and the ways from a typed word to them: the same word, the same stem,
 * the same beginning, a similar spelling. The only module that talks to Fuse.js.
 */
import Fuse from 'fuse.js/min-basic';
import { editDistance } from './edit-distance.ts';
import { SpellingFilter } from './spelling-filter.ts';
import { stem } from './stem.ts';

export interface Similar {
  readonly term: number;
  /** Damerau–Levenshtein distance to what was typed. */
  readonly distance: number;
}

/** Fuse compares at most this many letters of a pattern at once. */
const FUSE_PATTERN = 32;
const REMEMBERED = 256;

export class Vocabulary {
  readonly #words: string[] = [];
  readonly #terms = new Map<string, number>();
  readonly #families = new Map<string, number[]>();
  readonly #spelling = new SpellingFilter();
  #sorted: number[] = [];
  readonly #remembered = new Map<string, readonly Similar[]>();

  get size(): number {
    return this.#words.length;
  }

  /** The word's number, a new one if need be. */
  add(word: string): number {
    const known = this.#terms.get(word);
    if (known !== undefined) return known;
    const term = this.#words.length;
    this.#words.push(word);
    this.#terms.set(word, term);
    this.#spelling.add(word);
    const family = stem(word);
    const members = this.#families.get(family);
    if (members === undefined) this.#families.set(family, [term]);
    else members.push(term);
    return term;
  }

  word(term: number): string {
    return this.#words[term] ?? '';
  }

  find(word: string): number | undefined {
    return this.#terms.get(word);
  }

  /** Words with the same stem, the word itself included. */
  family(word: string): readonly number[] {
    return this.#families.get(stem(word)) ?? [];
  }

  /** Words that begin so, in the order of the alphabet. */
  beginningWith(prefix: string): readonly number[] {
    this.#sort();
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#wordAt(middle) < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.#sorted.length && this.#wordAt(end).startsWith(prefix)) end++;
    return this.#sorted.slice(low, end);
  }

  /**
   * Words at most `distance` edits from `word`, nearest first; among equals in the order of their numbers.
   * @param prefix words of which some beginning is that near.
   */
  similar(word: string, distance: number, prefix = false): readonly Similar[] {
    const key = `${distance}${prefix ? '*' : ' '}${this.size} ${word}`;
    const remembered = this.#remembered.get(key);
    if (remembered !== undefined) return remembered;
    const found: Similar[] = [];
    for (const term of this.#propose(word, distance, prefix)) {
      const apart = editDistance(word, this.word(term), distance, prefix);
      if (apart <= distance) found.push({ term, distance: apart });
    }
    found.sort((a, b) => a.distance - b.distance || a.term - b.term);
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, found);
    return found;
  }

  /** What Fuse.js takes to be similar, among the words whose letters and length allow it. */
  #propose(word: string, distance: number, prefix: boolean): readonly number[] {
    const near = this.#spelling.near(word, distance, prefix);
    if (near.length === 0) return near;
    const fuse = new Fuse(
      near.map((term) => this.word(term)),
      {
        // A swap of neighbours is one edit to us and two errors to Fuse.
        threshold: (2 * distance) / Math.min(word.length, FUSE_PATTERN),
        ignoreLocation: true,
        ignoreFieldNorm: true,
        isCaseSensitive: true,
        shouldSort: false,
      },
    );
    return fuse.search(word).map(({ refIndex }) => near[refIndex] ?? 0);
  }

  #wordAt(index: number): string {
    return this.word(this.#sorted[index] ?? 0);
  }

  /** Merges the words that came since the last time. */
  #sort(): void {
    const old = this.#sorted;
    if (old.length === this.size) return;
    const fresh: number[] = [];
    for (let term = old.length; term < this.size; term++) fresh.push(term);
    const before = (a: number, b: number): number => (this.word(a) < this.word(b) ? -1 : 1);
    fresh.sort(before);
    const merged: number[] = [];
    let at = 0;
    for (const term of fresh) {
      for (let next = old[at]; next !== undefined && before(next, term) < 0; next = old[at]) {
        merged.push(next);
        at++;
      }
      merged.push(term);
    }
    for (; at < old.length; at++) merged.push(old[at] ?? 0);
    this.#sorted = merged;
  }
}
