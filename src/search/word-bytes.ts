/** One word as the index compares it: its bytes and their hash, in memory that is used again for the next word. */
import { HASH_SEED, hashStep } from '../core/hash.ts';
import { readText, writeText } from './utf8.ts';

export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) hash = hashStep(hash, bytes[at] ?? 0);
  return hash;
}

export class WordBytes {
  /** More than the longest word takes. */
  readonly bytes: Uint8Array = new Uint8Array(256);
  length = 0;
  hash = HASH_SEED;

  /** Takes a folded word. */
  set(word: string): this {
    this.length = writeText(word, this.bytes);
    this.hash = hashBytes(this.bytes, 0, this.length);
    return this;
  }

  toString(): string {
    return readText(this.bytes, 0, this.length);
  }
}

const stemBytes = new WordBytes();

/** 32 bits without sign. */
export const hashWord = (word: string): number => stemBytes.set(word).hash >>> 0;
