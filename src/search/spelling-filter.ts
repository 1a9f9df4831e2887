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

/** Words of one length; the arrays run parallel. */
interface Bucket {
  size: number;
  terms: Uint32Array;
  letters: Uint32Array;
  pairsLow: Uint32Array;
  pairsHigh: Uint32Array;
}

const createBucket = (): Bucket => ({
  size: 0,
  terms: new Uint32Array(8),
  letters: new Uint32Array(8),
  pairsLow: new Uint32Array(8),
  pairsHigh: new Uint32Array(8),
});

export class SpellingFilter {
  #size = 0;
  readonly #buckets: Bucket[] = [];

  /** Words in it. */
  get size(): number {
    return this.#size;
  }

  /** The word gets the next number. */
  add(word: string): void {
    this.#put(word.length, this.#size, signatureOf(word));
  }

  /** Those of the words that are accepted, with the numbers they have here. */
  subset(accepts: (term: number) => boolean): Pick<SpellingFilter, 'near'> {
    const chosen = new SpellingFilter();
    this.#buckets.forEach(({ size, terms, letters, pairsLow, pairsHigh }, length) => {
      for (let at = 0; at < size; at++) {
        const term = terms[at] ?? 0;
        if (!accepts(term)) continue;
        const signature = {
          letters: letters[at] ?? 0,
          pairsLow: pairsLow[at] ?? 0,
          pairsHigh: pairsHigh[at] ?? 0,
        };
        chosen.#put(length, term, signature);
      }
    });
    return chosen;
  }

  #put(length: number, term: number, { letters, pairsLow, pairsHigh }: Signature): void {
    while (this.#buckets.length <= length) this.#buckets.push(createBucket());
    const bucket = this.#buckets[length] ?? createBucket();
    const at = bucket.size++;
    bucket.terms = grown(bucket.terms, bucket.size);
    bucket.letters = grown(bucket.letters, bucket.size);
    bucket.pairsLow = grown(bucket.pairsLow, bucket.size);
    bucket.pairsHigh = grown(bucket.pairsHigh, bucket.size);
    bucket.terms[at] = term;
    bucket.letters[at] = letters;
    bucket.pairsLow[at] = pairsLow;
    bucket.pairsHigh[at] = pairsHigh;
    this.#size++;
  }

  /** Numbers of the words that may be within `distance` of `word`. */
  near(word: string, distance: number): readonly number[] {
    const own = signatureOf(word);
    const most = PAIRS_PER_EDIT * distance;
    const found: number[] = [];
    const shortest = Math.max(0, word.length - distance);
    for (const bucket of this.#buckets.slice(shortest, word.length + distance + 1)) {
      const { size, terms, letters, pairsLow, pairsHigh } = bucket;
      for (let at = 0; at < size; at++) {
        const theirs = letters[at] ?? 0;
        if (bits(own.letters & ~theirs) > distance || bits(theirs & ~own.letters) > distance) continue;
        const low = pairsLow[at] ?? 0;
        const high = pairsHigh[at] ?? 0;
        if (bits(own.pairsLow & ~low) + bits(own.pairsHigh & ~high) > most) continue;
        if (bits(low & ~own.pairsLow) + bits(high & ~own.pairsHigh) > most) continue;
        found.push(terms[at] ?? 0);
      }
    }
    return found;
  }
}
