/** The inverted index: segments that never change, and the tail that the next one is made of. */
import type { Documents } from './documents.ts';
import { grown } from './grow.ts';
import { mergeSegments } from './merge-segments.ts';
import {
  type Block,
  createBlock,
  indexOf,
  type Places,
  readDocuments,
  readPositions,
  type Segment,
} from './segment.ts';
import { Tail } from './tail.ts';

/** More segments than this are made one before there are more: each costs every search a little, and memory. */
const MANY_SEGMENTS = 80;

const own = createBlock();

export class Postings {
  #segments: Segment[] = [];
  readonly #tail = new Tail();
  #frequencies: Uint32Array = new Uint32Array(1 << 10);
  /** Documents in the segments. */
  #sealed = 0;
  #merging: Generator<void, void> | undefined;

  get tail(): Tail {
    return this.#tail;
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** Documents that hold the word, removed ones included until they are swept, and those of the tail not. */
  frequency(term: number): number {
    return this.#frequencies[term] ?? 0;
  }

  /** Turns the tail into a segment when it is full, or whatever it holds before it is searched. */
  seal(vocabularySize: number, full = false): void {
    const { documents } = this.#tail;
    if (documents === 0 || (full && !this.#tail.full)) return;
    this.#append(this.#tail.seal(this.#sealed, vocabularySize));
    this.#sealed += documents;
  }

  load(segments: readonly Segment[], documents: number): void {
    for (const segment of segments) this.#append(segment);
    this.#sealed = documents;
  }

  read(term: number, block: Block): Block {
    block.count = 0;
    for (const segment of this.#segments) {
      const index = indexOf(segment, term);
      if (index >= 0) readDocuments(segment, index, block);
    }
    return block;
  }

  /** @param wanted ascending document numbers. */
  positions(term: number, wanted: Uint32Array, places: Places): Places {
    let next = 0;
    for (const segment of this.#segments) {
      const index = indexOf(segment, term);
      if (index < 0) continue;
      own.count = 0;
      readDocuments(segment, index, own);
      next = readPositions(segment, index, own, wanted, next, places);
    }
    const filled = places.ends[next - 1] ?? 0;
    for (; next < wanted.length; next++) places.ends[next] = filled;
    return places;
  }

  /**
   * Does a little of what keeps the index small and quick: one segment of many, without what was removed.
   * @param all makes one of however few; without it only of so many that more would be a burden.
   * @returns whether there is more to do.
   */
  tidy(documents: Documents, all: boolean): boolean {
    if (!this.#merging) {
      const needed = all
        ? this.#segments.length > 1 || documents.size < documents.length
        : this.#segments.length > MANY_SEGMENTS;
      if (!needed) return false;
      this.#merging = this.#merge(documents);
    }
    if (this.#merging.next().done) this.#merging = undefined;
    return true;
  }

  *#merge(documents: Documents): Generator<void, void> {
    const before = this.#segments.slice();
    const numbers = documents.renumbering()?.subarray(0, this.#sealed);
    const after = this.#sealed;
    const merged = yield* mergeSegments(before, numbers);
    const kept = numbers ? numbers.reduce((count, number) => count + (number < 0 ? 0 : 1), 0) : after;
    // Those that came meanwhile only move.
    const later = this.#segments
      .slice(before.length)
      .map((segment) => ({ ...segment, base: segment.base - (after - kept) }));
    this.#segments = [];
    this.#frequencies.fill(0);
    for (const segment of [merged, ...later]) this.#append(segment);
    this.#sealed -= after - kept;
    if (numbers) documents.renumber(numbers);
  }

  #append(segment: Segment): void {
    const { terms, counts } = segment;
    this.#segments.push(segment);
    this.#frequencies = grown(this.#frequencies, (terms.at(-1) ?? 0) + 1);
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      this.#frequencies[term] = (this.#frequencies[term] ?? 0) + (counts[at] ?? 0);
    }
  }
}
