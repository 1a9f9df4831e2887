/**
 * Narrows a vocabulary to the words that could be within some edit distance of a typed one, from a few bits per word:
 * its length, the set of its letters and a hashed set of its pairs of letters. It never drops a word that is.
 *
 * One edit changes at most one letter each way and at most three pairs (a swap of neighbours), which bounds how far the
 * sets of two words can differ. After E. Ukkonen, "Approximate string-matching with q-grams and maximal matches", 1992.
 */
import { GrowingArray } from './growing-array.ts';

const PAIRS_PER_EDIT = 3;
const EDGE = 0;

interface Signature {
  readonly letters: number;
  readonly pairsLow: number;
  readonly pairsHigh: number;
}

function signatureOf(word: string, prefix: boolean): Signature {
  let letters = 0;
  let pairsLow = 0;
  let pairsHigh = 0;
  let previous = EDGE;
  for (let at = 0; at <= word.length; at++) {
    if (at === word.length && prefix) break;
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
  readonly #lengths = new GrowingArray();
  readonly #letters = new GrowingArray();
  readonly #pairsLow = new GrowingArray();
  readonly #pairsHigh = new GrowingArray();

  /** The word gets the next number. */
  add(word: string): void {
    const signature = signatureOf(word, false);
    this.#lengths.push(word.length);
    this.#letters.push(signature.letters);
    this.#pairsLow.push(signature.pairsLow);
    this.#pairsHigh.push(signature.pairsHigh);
  }

  /**
   * Numbers of the words that may be within `distance` of `word`.
   * @param prefix of which some beginning may be.
   */
  near(word: string, distance: number, prefix: boolean): number[] {
    const { letters, pairsLow, pairsHigh } = signatureOf(word, prefix);
    const shortest = word.length - distance;
    const longest = prefix ? Infinity : word.length + distance;
    const pairs = PAIRS_PER_EDIT * distance;
    const found: number[] = [];
    const lengths = this.#lengths.items;
    const allLetters = this.#letters.items;
    for (let id = 0; id < this.#lengths.length; id++) {
      const length = lengths[id] ?? 0;
      if (length < shortest || length > longest) continue;
      const theirs = allLetters[id] ?? 0;
      if (bits(letters & ~theirs) > distance) continue;
      const low = this.#pairsLow.get(id);
      const high = this.#pairsHigh.get(id);
      if (bits(pairsLow & ~low) + bits(pairsHigh & ~high) > pairs) continue;
      if (!prefix) {
        if (bits(theirs & ~letters) > distance) continue;
        if (bits(low & ~pairsLow) + bits(high & ~pairsHigh) > pairs) continue;
      }
      found.push(id);
    }
    return found;
  }
}
