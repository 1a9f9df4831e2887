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

function worthOf(key: number): number {
  bits[0] = Math.floor(key / PLACES);
  return single[0] ?? 0;
}

const placeOf = (key: number): number => PLACES - 1 - (key % PLACES);

/** Memory for the keys of one order at a time: a new one for each keystroke would keep the garbage collector busy. */
export class OrderMemory {
  #keys: Float64Array = new Float64Array(0);
  #orders = 0;

  /** Counts up with each order. */
  get orders(): number {
    return this.#orders;
  }

  begin(): number {
    return ++this.#orders;
  }

  take(length: number): Float64Array {
    this.#keys = grown(this.#keys, length);
    return this.#keys.subarray(0, length);
  }
}

export class Order {
  readonly length: number;
  readonly #documents: Documents;
  readonly #revision: number;
  readonly #memory: OrderMemory;
  readonly #taken: number;
  readonly #key: (at: number) => number;
  /** Of the best, in their order. */
  #best: Float64Array = new Float64Array(0);
  /** Of all, once somebody looks past the best. */
  #keys: Float64Array | undefined;
  #sorted = 0;

  /** @param key of the document at a place of those to be ordered, valid as long as the order is fresh. */
  private constructor(
    documents: Documents,
    memory: OrderMemory,
    length: number,
    key: (at: number) => number,
  ) {
    this.length = length;
    this.#documents = documents;
    this.#revision = documents.revision;
    this.#memory = memory;
    this.#taken = memory.begin();
    this.#key = key;
  }

  /**
   * Most worth first, equals in the order of the source.
   * @param worth by document; neither it nor `docs` may change before the next order is made.
   * @param looked how many of the best are found at once, without a look at the others' order.
   */
  static byWorth(
    documents: Documents,
    docs: Uint32Array,
    worth: Float32Array,
    memory: OrderMemory,
    looked: number,
  ): Order {
    const key = (at: number): number => {
      const doc = docs[at] ?? 0;
      return keyOf(worth[doc] ?? 0, documents.place(doc));
    };
    const order = new Order(documents, memory, docs.length, key);
    const keys = new Float64Array(looked * 4);
    let count = 0;
    let least = 0;
    for (let at = 0; at < docs.length; at++) {
      if ((worth[docs[at] ?? 0] ?? 0) < least) continue;
      keys[count++] = key(at);
      if (count < keys.length) continue;
      sortLargest(keys, 0, looked);
      count = looked;
      least = worthOf(keys[looked - 1] ?? 0);
    }
    sortLargest(keys.subarray(0, count), 0, looked);
    order.#best = keys.subarray(0, Math.min(count, looked));
    return order;
  }

  /** @param rank by place, least first; equals, and all without it, in the order of the source. */
  static byRank(
    documents: Documents,
    docs: Uint32Array,
    rank: Uint32Array | undefined,
    memory: OrderMemory,
  ): Order {
    return new Order(documents, memory, docs.length, (at) => {
      const place = documents.place(docs[at] ?? 0);
      return (WORTHS - 1 - (rank?.[place] ?? 0)) * PLACES + (PLACES - 1 - place);
    });
  }

  /** False when the papers changed or the memory went to another order. */
  get fresh(): boolean {
    return this.#revision === this.#documents.revision && this.#taken === this.#memory.orders;
  }

  /** Documents ascending, of the best. */
  best(): Uint32Array {
    return Uint32Array.from(this.#best, (key) => this.#documents.docAtPlace(placeOf(key))).sort();
  }

  /** Orders the best anew, which stay before all others. @param docs as `best` gave them. */
  reorder(docs: Uint32Array, worth: (at: number) => number): void {
    this.#best = Float64Array.from(docs, (doc, at) => keyOf(worth(at), this.#documents.place(doc)));
    this.#best.sort().reverse();
  }

  ids(offset: number, limit: number): readonly PaperId[] {
    if (!this.fresh) throw new Error('asked too late');
    const end = Math.min(offset + limit, this.length);
    const keys = end <= this.#best.length ? this.#best : this.#sort(end);
    return Array.from(keys.subarray(offset, end), (key) =>
      this.#documents.id(this.#documents.docAtPlace(placeOf(key))),
    );
  }

  #sort(count: number): Float64Array {
    let keys = this.#keys;
    if (!keys) {
      keys = this.#memory.take(this.length);
      for (let at = 0; at < keys.length; at++) keys[at] = this.#key(at);
      sortLargest(keys, 0, this.#best.length);
      keys.set(this.#best);
      this.#sorted = this.#best.length;
      this.#keys = keys;
    }
    if (count > this.#sorted) {
      // Twice as many as before, so that a reader who scrolls to the end does not sort the rest again and again.
      const end = Math.min(this.length, Math.max(count, this.#sorted * 2));
      sortLargest(keys, this.#sorted, end);
      this.#sorted = end;
    }
    return keys;
  }
}
