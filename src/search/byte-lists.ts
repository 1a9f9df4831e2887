/**
 * Many byte strings that grow at their ends, in one block of memory: each is a chain of slices that become longer as it
 * grows, and a full slice ends with the address of the next.
 * After the byte block pool of Lucene's indexing chain.
 */
import { GrowingArray } from './growing-array.ts';

const FIRST_SLICE = 8;
const LARGEST_SLICE = 4096;
const ADDRESS = 4;

const nextSize = (size: number): number => Math.min(LARGEST_SLICE, size + (size >> 1));

export class ByteLists {
  #bytes = new Uint8Array(1 << 16);
  #used = 0;
  readonly #head = new GrowingArray();
  /** Where the next byte goes, and where the slice's last usable byte ends. */
  readonly #tail = new GrowingArray();
  readonly #limit = new GrowingArray();
  readonly #sliceSize = new GrowingArray();

  /** Lists so far; a new one gets this number. */
  get length(): number {
    return this.#head.length;
  }

  add(): number {
    const list = this.#head.length;
    const at = this.#allocate(FIRST_SLICE);
    this.#head.push(at);
    this.#tail.push(at);
    this.#limit.push(at + FIRST_SLICE);
    this.#sliceSize.push(FIRST_SLICE);
    return list;
  }

  append(list: number, source: Uint8Array, count: number): void {
    let tail = this.#tail.get(list);
    let limit = this.#limit.get(list);
    for (let i = 0; i < count; i++) {
      if (tail === limit) {
        const size = nextSize(this.#sliceSize.get(list));
        const at = this.#allocate(size);
        for (let k = 0; k < ADDRESS; k++) this.#bytes[limit + k] = at >>> (8 * k);
        tail = at;
        limit = at + size;
        this.#limit.set(list, limit);
        this.#sliceSize.set(list, size);
      }
      this.#bytes[tail++] = source[i] ?? 0;
    }
    this.#tail.set(list, tail);
  }

  /** Copies a list in one piece into `target`, which must be able to hold `byteLength(list)`. */
  copy(list: number, target: Uint8Array): number {
    const tail = this.#tail.get(list);
    let at = this.#head.get(list);
    let size = FIRST_SLICE;
    let length = 0;
    while (tail < at || tail > at + size) {
      target.set(this.#bytes.subarray(at, at + size), length);
      length += size;
      at = this.#addressAt(at + size);
      size = nextSize(size);
    }
    target.set(this.#bytes.subarray(at, tail), length);
    return length + tail - at;
  }

  byteLength(list: number): number {
    let size = FIRST_SLICE;
    let length = 0;
    let at = this.#head.get(list);
    const tail = this.#tail.get(list);
    while (tail < at || tail > at + size) {
      length += size;
      at = this.#addressAt(at + size);
      size = nextSize(size);
    }
    return length + tail - at;
  }

  #addressAt(at: number): number {
    let address = 0;
    for (let k = 0; k < ADDRESS; k++) address |= (this.#bytes[at + k] ?? 0) << (8 * k);
    return address >>> 0;
  }

  #allocate(size: number): number {
    const at = this.#used;
    this.#used += size + ADDRESS;
    if (this.#used > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#used, Math.ceil(this.#bytes.length * 1.5)));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    return at;
  }
}
