/** Every word that occurs in the papers, numbered in the order of its coming, and found again by its bytes. */
import { grown } from './grow.ts';
import { readText } from './utf8.ts';
import { hashBytes, WordBytes } from './word-bytes.ts';

export const NO_TERM = -1;

const wanted = new WordBytes();

/** What of a vocabulary is kept: the bytes of all words in one, and where each begins. */
export interface KeptVocabulary {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

export class Vocabulary {
  #size = 0;
  #bytes: Uint8Array = new Uint8Array(1 << 12);
  /** Of word n: `#starts[n]` up to `#starts[n + 1]`. */
  #starts: Uint32Array = new Uint32Array(1 << 10);
  /** Open addressing with linear probing: hash of the word and its number plus one, which is 0 where there is none. */
  #slots: Uint32Array = new Uint32Array(1 << 12);

  get size(): number {
    return this.#size;
  }

  /** Number of the word, or `NO_TERM`. */
  find(word: string): number {
    return this.lookUp(wanted.set(word));
  }

  lookUp(word: WordBytes): number {
    return (this.#slots[this.#slotOf(word) + 1] ?? 0) - 1;
  }

  /** Number of the word; equal to the former `size` when it is new. */
  add(word: WordBytes): number {
    const slot = this.#slotOf(word);
    const known = this.#slots[slot + 1] ?? 0;
    if (known > 0) return known - 1;
    const term = this.#size;
    const start = this.#starts[term] ?? 0;
    this.#bytes = grown(this.#bytes, start + word.length);
    for (let at = 0; at < word.length; at++) this.#bytes[start + at] = word.bytes[at] ?? 0;
    this.#starts = grown(this.#starts, term + 2);
    this.#starts[term + 1] = start + word.length;
    this.#slots[slot] = word.hash;
    this.#slots[slot + 1] = term + 1;
    this.#size++;
    if (this.#size * 4 > this.#slots.length) this.#enlarge(this.#slots.length * 2);
    return term;
  }

  word(term: number): string {
    return readText(this.#bytes, this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0);
  }

  /** Negative, zero or positive as the one word comes before, with or after the other by code points. */
  compare(a: number, b: number): number {
    return this.#compareWith(a, this.#bytes, this.#starts[b] ?? 0, this.#starts[b + 1] ?? 0, false);
  }

  /** As `compare`, and zero for every word that begins so. */
  comparePrefix(term: number, prefix: WordBytes): number {
    return this.#compareWith(term, prefix.bytes, 0, prefix.length, true);
  }

  keep(): KeptVocabulary {
    return {
      bytes: this.#bytes.subarray(0, this.#starts[this.#size]),
      starts: this.#starts.subarray(0, this.#size + 1),
    };
  }

  static load({ bytes, starts }: KeptVocabulary): Vocabulary {
    const loaded = new Vocabulary();
    loaded.#bytes = bytes;
    loaded.#starts = starts;
    loaded.#size = Math.max(0, starts.length - 1);
    let room = 1 << 12;
    while (room < loaded.#size * 4) room *= 2;
    const slots = new Uint32Array(room);
    for (let term = 0; term < loaded.#size; term++)
      put(slots, hashBytes(bytes, starts[term] ?? 0, starts[term + 1] ?? 0), term + 1);
    loaded.#slots = slots;
    return loaded;
  }

  #compareWith(term: number, bytes: Uint8Array, start: number, end: number, prefix: boolean): number {
    let at = this.#starts[term] ?? 0;
    const last = this.#starts[term + 1] ?? 0;
    let other = start;
    for (; at < last && other < end; at++, other++) {
      const difference = (this.#bytes[at] ?? 0) - (bytes[other] ?? 0);
      if (difference !== 0) return difference;
    }
    if (other < end) return -1;
    return prefix || at === last ? 0 : 1;
  }

  /** Where the word is, or where it belongs. */
  #slotOf({ bytes, length, hash }: WordBytes): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const own = hash >>> 0;
    for (let slot = (own << 1) & mask; ; slot = (slot + 2) & mask) {
      const term = (slots[slot + 1] ?? 0) - 1;
      if (term < 0) return slot;
      if (slots[slot] !== own) continue;
      const start = this.#starts[term] ?? 0;
      if ((this.#starts[term + 1] ?? 0) - start !== length) continue;
      let at = 0;
      while (at < length && this.#bytes[start + at] === bytes[at]) at++;
      if (at === length) return slot;
    }
  }

  #enlarge(room: number): void {
    const before = this.#slots;
    const slots = new Uint32Array(room);
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot + 1] !== 0) put(slots, before[slot] ?? 0, before[slot + 1] ?? 0);
    this.#slots = slots;
  }
}

function put(slots: Uint32Array, hash: number, number: number): void {
  const mask = slots.length - 1;
  let slot = (hash << 1) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = number;
}
