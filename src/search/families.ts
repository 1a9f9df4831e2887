/** Words by their stem: each word names the one before it in its family, and a table names the latest of each. */
import { grown } from './grow.ts';
import { stem } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hashWord } from './word-bytes.ts';

export interface KeptFamilies {
  /** Of every word: number of the word before it in its family plus one, or 0. */
  readonly before: Uint32Array;
  /** Hash of every word's stem. */
  readonly stems: Uint32Array;
}

export class Families {
  readonly #vocabulary: Vocabulary;
  #size = 0;
  #before: Uint32Array = new Uint32Array(1 << 10);
  #stems: Uint32Array = new Uint32Array(1 << 10);
  /** Open addressing: number of the latest word of a family plus one. */
  #slots: Uint32Array = new Uint32Array(1 << 11);
  #families = 0;

  constructor(vocabulary: Vocabulary, kept?: KeptFamilies) {
    this.#vocabulary = vocabulary;
    if (!kept) return;
    this.#before = kept.before;
    this.#stems = kept.stems;
    this.#size = kept.before.length;
    this.#rehash();
  }

  /** Takes in the word that the vocabulary got last. */
  add(term: number, word: string): void {
    const own = stem(word);
    const hash = hashWord(own);
    const slot = this.#slotOf(hash, own);
    const latest = this.#slots[slot] ?? 0;
    this.#before = grown(this.#before, term + 1);
    this.#stems = grown(this.#stems, term + 1);
    this.#before[term] = latest;
    this.#stems[term] = hash;
    this.#slots[slot] = term + 1;
    this.#size = term + 1;
    if (latest === 0) this.#families++;
    if (this.#families * 2 > this.#slots.length) this.#rehash();
  }

  /** Words with the same stem, the word itself included if it is known. */
  of(word: string): readonly number[] {
    const own = stem(word);
    const members: number[] = [];
    let next = this.#slots[this.#slotOf(hashWord(own), own)] ?? 0;
    for (; next > 0; next = this.#before[next - 1] ?? 0) members.push(next - 1);
    return members;
  }

  keep(): KeptFamilies {
    return { before: this.#before.subarray(0, this.#size), stems: this.#stems.subarray(0, this.#size) };
  }

  #slotOf(hash: number, own: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const term = (this.#slots[slot] ?? 0) - 1;
      if (term < 0) return slot;
      if (this.#stems[term] === hash && stem(this.#vocabulary.word(term)) === own) return slot;
    }
  }

  #rehash(): void {
    const later = new Uint8Array(this.#size);
    this.#families = 0;
    for (let term = 0; term < this.#size; term++) {
      const before = this.#before[term] ?? 0;
      if (before > 0) later[before - 1] = 1;
      else this.#families++;
    }
    let room = 1 << 11;
    while (room < this.#families * 4) room *= 2;
    this.#slots = new Uint32Array(room);
    for (let term = 0; term < this.#size; term++) {
      if (later[term] === 1) continue;
      let slot = (this.#stems[term] ?? 0) & (room - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (room - 1);
      this.#slots[slot] = term + 1;
    }
  }
}
