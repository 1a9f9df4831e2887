/**
 * Narrows a vocabulary to the words that could be within some edit distance of a typed one, from a few bits per word:
 * its length, the set of its letters and a hashed set of its pairs of letters. It never drops a word that is.
 *
 * One edit changes at most one letter each way and at most three pairs (a swap of neighbours), which bounds how far the
 * sets of two words can differ. After E. Ukkonen, "Approximate string-matching with q-grams and maximal matches", 1992.
 */
import { grown } from './grow.ts';

const PAIRS_PER_EDIT = 3;
const EDGE = 0;

interface Signature {
  readonly letters: number;
  readonly pairsLow: number;
  readonly pairsHigh: number;
}

function signatureOf(word: string): Signature {
  let letters = 0;
  let pairsLow = 0;
  let pairsHigh = 0;
  let previous = EDGE;
  for (let at = 0; at <= word.length; at++) {
    const code = at < word.length ? word.charCodeAt(at) : EDGE;
    if (code !== EDGE) letters |= 1 << (code & 31);
    const bit = (Math.imul(previous * 31 + code, 0x9e3779b1) >>> 26) & 63;
    if (bit < 32) pairsLow |= 1 << bit;
    else pairsHigh |= 1 << (bit - 32);
    previous = code;
  }
  return { letters, pairsLow, pairsHigh };
}

function bits(value: number): number {
  let n = value - ((value >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export class SpellingFilter {
  #size = 0;
  #lengths: Uint8Array = new Uint8Array(1 << 10);
  #letters: Uint32Array = new Uint32Array(1 << 10);
  #pairsLow: Uint32Array = new Uint32Array(1 << 10);
  #pairsHigh: Uint32Array = new Uint32Array(1 << 10);

  /** The word gets the next number. */
  add(word: string): void {
    const { letters, pairsLow, pairsHigh } = signatureOf(word);
    const at = this.#size++;
    this.#lengths = grown(this.#lengths, this.#size);
    this.#letters = grown(this.#letters, this.#size);
    this.#pairsLow = grown(this.#pairsLow, this.#size);
    this.#pairsHigh = grown(this.#pairsHigh, this.#size);
    this.#lengths[at] = word.length;
    this.#letters[at] = letters;
    this.#pairsLow[at] = pairsLow;
    this.#pairsHigh[at] = pairsHigh;
  }

  /**
   * Numbers of the words that may be within `distance` of `word`.
   * @param among the words to look at, all by default.
   */
  near(word: string, distance: number, among?: readonly number[]): readonly number[] {
    const { letters, pairsLow, pairsHigh } = signatureOf(word);
    const shortest = word.length - distance;
    const longest = word.length + distance;
    const pairs = PAIRS_PER_EDIT * distance;
    const found: number[] = [];
    const count = among?.length ?? this.#size;
    for (let at = 0; at < count; at++) {
      const term = among === undefined ? at : (among[at] ?? 0);
      const length = this.#lengths[term] ?? 0;
      if (length < shortest || length > longest) continue;
      const theirs = this.#letters[term] ?? 0;
      if (bits(letters & ~theirs) > distance) continue;
      if (bits(theirs & ~letters) > distance) continue;
      const low = this.#pairsLow[term] ?? 0;
      const high = this.#pairsHigh[term] ?? 0;
      if (bits(pairsLow & ~low) + bits(pairsHigh & ~high) > pairs) continue;
      if (bits(low & ~pairsLow) + bits(high & ~pairsHigh) > pairs) continue;
      found.push(term);
    }
    return found;
  }
}
