/** Found documents in their order, of which only as many are sorted as somebody asks for. */
import type { PaperId } from '../core/paper.ts';
import type { Documents } from './documents.ts';
import { grown } from './grow.ts';
import { sortLargest } from './select.ts';

/** A sort key holds a 32-bit worth above a place of this many values: 53 bits in all. */
const PLACES = 2 ** 21;
const WORTHS = 2 ** 32;

const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/** Larger for more worth (positive), and among equals for an earlier place. */
function keyOf(worth: number, place: number): number {
  single[0] = worth;
  // The bits of positive floats sort as the floats do.
  return (bits[0] ?? 0) * PLACES + (PLACES - 1 - place);
}

const placeOf = (key: number): number => PLACES - 1 - (key % PLACES);

/** Memory for the keys of one order at a time: a new one for each keystroke would keep the garbage collector busy. */
export class OrderMemory {
  #keys: Float64Array = new Float64Array(0);
  /** Counts up with each order. */
  taken = 0;

  take(length: number): Float64Array {
    this.taken++;
    this.#keys = grown(this.#keys, length);
    return this.#keys.subarray(0, length);
  }
}

export class Order {
  readonly #documents: Documents;
  readonly #revision: number;
  readonly #memory: OrderMemory;
  readonly #taken: number;
  readonly #keys: Float64Array;
  #sorted = 0;

  private constructor(documents: Documents, memory: OrderMemory, length: number) {
    this.#documents = documents;
    this.#revision = documents.revision;
    this.#memory = memory;
    this.#keys = memory.take(length);
    this.#taken = memory.taken;
  }

  /** Most worth first, equals in the order of the source. */
  static byWorth(documents: Documents, docs: Uint32Array, worth: Float32Array, memory: OrderMemory): Order {
    const order = new Order(documents, memory, docs.length);
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at] ?? 0;
      order.#keys[at] = keyOf(worth[doc] ?? 0, documents.place(doc));
    }
    return order;
  }

  /** @param rank by place, least first; equals, and all without it, in the order of the source. */
  static byRank(
    documents: Documents,
    docs: Uint32Array,
    rank: Uint32Array | undefined,
    memory: OrderMemory,
  ): Order {
    const order = new Order(documents, memory, docs.length);
    for (let at = 0; at < docs.length; at++) {
      const place = documents.place(docs[at] ?? 0);
      order.#keys[at] = (WORTHS - 1 - (rank?.[place] ?? 0)) * PLACES + (PLACES - 1 - place);
    }
    return order;
  }

  /** False when the papers changed or the memory went to another order. */
  get fresh(): boolean {
    return this.#revision === this.#documents.revision && this.#taken === this.#memory.taken;
  }

  get length(): number {
    return this.#keys.length;
  }

  /** Documents ascending, of the first ones. */
  first(count: number): Uint32Array {
    this.#sort(count);
    return Uint32Array.from(this.#keys.subarray(0, count), (key) =>
      this.#documents.docAtPlace(placeOf(key)),
    ).sort();
  }

  /** Orders the first ones anew, which stay before all others. @param docs as `first` gave them. */
  reorder(docs: Uint32Array, worth: (at: number) => number): void {
    this.#keys.set(Float64Array.from(docs, (doc, at) => keyOf(worth(at), this.#documents.place(doc))));
    this.#keys.subarray(0, docs.length).sort().reverse();
  }

  ids(offset: number, limit: number): readonly PaperId[] {
    if (!this.fresh) throw new Error('the papers or the search changed after it');
    const end = Math.min(offset + limit, this.length);
    this.#sort(end);
    return Array.from(this.#keys.subarray(offset, end), (key) =>
      this.#documents.id(this.#documents.docAtPlace(placeOf(key))),
    );
  }

  #sort(count: number): void {
    if (count <= this.#sorted) return;
    // Twice as many as before, so that a reader who scrolls to the end does not sort the rest again and again.
    const end = Math.min(this.length, Math.max(count, this.#sorted * 2));
    sortLargest(this.#keys, this.#sorted, end);
    this.#sorted = end;
  }
}
