/** Found documents in their order, of which only as many are sorted as somebody asks for. */
import type { PaperId } from '../core/paper.ts';
import type { Documents } from './documents.ts';
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

export class Order {
  readonly #documents: Documents;
  readonly #revision: number;
  readonly #keys: Float64Array;
  #sorted = 0;

  private constructor(documents: Documents, keys: Float64Array) {
    this.#documents = documents;
    this.#revision = documents.revision;
    this.#keys = keys;
  }

  /** Most worth first, equals in the order of the source. */
  static byWorth(documents: Documents, docs: Uint32Array, worth: Float32Array): Order {
    const keys = new Float64Array(docs.length);
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at] ?? 0;
      keys[at] = keyOf(worth[doc] ?? 0, documents.place(doc));
    }
    return new Order(documents, keys);
  }

  /** @param rank by place, least first; equals, and all without it, in the order of the source. */
  static byRank(documents: Documents, docs: Uint32Array, rank?: Uint32Array): Order {
    const keys = Float64Array.from(docs, (doc) => {
      const place = documents.place(doc);
      return (WORTHS - 1 - (rank?.[place] ?? 0)) * PLACES + (PLACES - 1 - place);
    });
    return new Order(documents, keys);
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
    if (this.#revision !== this.#documents.revision) throw new Error('the papers changed after the search');
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
