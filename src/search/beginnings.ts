/** Finds words by a beginning that may hold a slip. */
import type { Vocabulary } from './vocabulary.ts';
import { WordBytes } from './word-bytes.ts';

const begin = new WordBytes();

/**
 * Words of which a beginning is at most `limit` edits from `typed`, unordered. Those that begin alike are decided about
 * together, so that the time hardly depends on how many there are.
 * @param sorted words in the order of the alphabet.
 */
export function beginnings(
  vocabulary: Vocabulary,
  sorted: Uint32Array,
  typed: string,
  limit: number,
): readonly number[] {
  const distance = new PrefixDistance(typed, limit);
  const found: number[] = [];
  for (let at = 0; at < sorted.length; ) {
    const word = vocabulary.word(sorted[at] ?? 0);
    const decided = distance.decide(word);
    begin.set(word.slice(0, decided));
    const from = at++;
    // With what decided about this word, the next ones that begin so are decided about as well.
    for (let high = decided > 0 ? sorted.length : at; at < high; ) {
      const middle = (at + high) >> 1;
      if (vocabulary.comparePrefix(sorted[middle] ?? 0, begin) <= 0) at = middle + 1;
      else high = middle;
    }
    if (distance.near) for (let near = from; near < at; near++) found.push(sorted[near] ?? 0);
  }
  return found;
}

/** Distance of a typed beginning to words that come in the order of the alphabet, so that what they share is compared once. */
class PrefixDistance {
  readonly #typed: string;
  readonly #limit: number;
  /** Row d: distances of the first d letters of the word to each beginning of what was typed. */
  readonly #rows: Uint8Array;
  #word = '';
  /** Letters of it that have a row. */
  #rowsKnown = 0;
  /** Whether the word that was decided about last begins near enough. */
  near = false;

  /** @param limit edits (optimal string alignment), fewer than `typed` has letters. */
  constructor(typed: string, limit: number) {
    this.#typed = typed;
    this.#limit = limit;
    this.#rows = new Uint8Array((typed.length + 1) * (typed.length + limit + 1));
    for (let at = 0; at <= typed.length; at++) this.#rows[at] = at;
  }

  /** @returns after how many letters it was clear, so that it is for every word that begins so; 0 when never. */
  decide(word: string): number {
    const most = this.#typed.length + this.#limit;
    let depth = 0;
    while (depth < this.#rowsKnown && word[depth] === this.#word[depth]) depth++;
    this.#word = word;
    this.near = false;
    while (depth < word.length) {
      const least = this.#addRow(++depth);
      this.#rowsKnown = depth;
      this.near = (this.#rows[(depth + 1) * (this.#typed.length + 1) - 1] ?? 0) <= this.#limit;
      if (this.near || least > this.#limit || depth === most) return depth;
    }
    this.#rowsKnown = depth;
    return 0;
  }

  /** @returns the least distance in the row. */
  #addRow(depth: number): number {
    const typed = this.#typed;
    const rows = this.#rows;
    const width = typed.length + 1;
    const row = depth * width;
    const above = row - width;
    const letter = this.#word.charCodeAt(depth - 1);
    rows[row] = depth;
    let least = depth;
    for (let j = 1; j < width; j++) {
      const same = letter === typed.charCodeAt(j - 1);
      let cost = (rows[above + j - 1] ?? 0) + (same ? 0 : 1);
      cost = Math.min(cost, (rows[above + j] ?? 0) + 1, (rows[row + j - 1] ?? 0) + 1);
      const swapped =
        depth > 1 &&
        j > 1 &&
        letter === typed.charCodeAt(j - 2) &&
        this.#word.charCodeAt(depth - 2) === typed.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (rows[above - width + j - 2] ?? 0) + 1);
      rows[row + j] = cost;
      if (cost < least) least = cost;
    }
    return least;
  }
}
