/** Words in the order of the alphabet, for prefixes: most of them sorted, the latest few looked through one by one. */
import type { Vocabulary } from './vocabulary.ts';
import { WordBytes } from './word-bytes.ts';

/** The latest are sorted in when they are more than this many, and more than this share of the others. */
const FEW = 4096;
const SHARE = 1 / 8;

const prefixBytes = new WordBytes();

export class Alphabet {
  readonly #vocabulary: Vocabulary;
  #sorted: Uint32Array;

  constructor(vocabulary: Vocabulary, sorted: Uint32Array = new Uint32Array(0)) {
    this.#vocabulary = vocabulary;
    this.#sorted = sorted;
  }

  get sorted(): Uint32Array {
    return this.#sorted;
  }

  /** Words that begin so, unordered. */
  beginningWith(prefix: string): Uint32Array {
    const vocabulary = this.#vocabulary;
    prefixBytes.set(prefix);
    const from = this.#lowerBound((term) => vocabulary.comparePrefix(term, prefixBytes) < 0);
    const to = this.#lowerBound((term) => vocabulary.comparePrefix(term, prefixBytes) <= 0, from);
    const sorted = this.#sorted.subarray(from, to);
    const latest: number[] = [];
    for (let term = this.#sorted.length; term < vocabulary.size; term++) {
      if (vocabulary.comparePrefix(term, prefixBytes) === 0) latest.push(term);
    }
    return latest.length === 0 ? sorted : Uint32Array.from([...sorted, ...latest]);
  }

  /** Sorts in what came since the last time, when that is much; also when it is little if `all` is wanted. */
  update(all = false): void {
    const vocabulary = this.#vocabulary;
    const old = this.#sorted;
    const fresh = vocabulary.size - old.length;
    if (fresh === 0 || (!all && fresh < Math.max(FEW, old.length * SHARE))) return;
    const latest = Uint32Array.from({ length: fresh }, (_, at) => old.length + at);
    latest.sort((a, b) => vocabulary.compare(a, b));
    const merged = new Uint32Array(vocabulary.size);
    let taken = 0;
    let at = 0;
    for (const term of latest) {
      for (; taken < old.length && vocabulary.compare(old[taken] ?? 0, term) < 0; taken++)
        merged[at++] = old[taken] ?? 0;
      merged[at++] = term;
    }
    merged.set(old.subarray(taken), at);
    this.#sorted = merged;
  }

  /** First place in the sorted part of which `before` does not hold. */
  #lowerBound(before: (term: number) => boolean, from = 0): number {
    let low = from;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(this.#sorted[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
