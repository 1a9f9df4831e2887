/**
 * The inverted index: for each term the documents that hold it and its positions in them, packed into bytes.
 * Documents of a term ascend; positions of a posting never decrease.
 *
 * A posting is the distance to the previous document (its last bit says "occurs once"), the number of occurrences unless
 * once, and the distances between positions; all as numbers of seven bits a byte.
 */
import { ByteLists } from './byte-lists.ts';
import { GrowingArray } from './growing-array.ts';

/** A term's postings, unpacked; valid until the next `read` into the same block. */
export interface Block {
  count: number;
  docs: Uint32Array;
  /** Positions of posting i are `positions[ends[i - 1]]` up to `positions[ends[i]]`. */
  ends: Uint32Array;
  positions: Uint32Array;
}

export const createBlock = (): Block => ({
  count: 0,
  docs: new Uint32Array(64),
  ends: new Uint32Array(64),
  positions: new Uint32Array(64),
});

export class Postings {
  #lists = new ByteLists();
  #frequency = new GrowingArray();
  #lastDoc = new GrowingArray();
  #packed = new Uint8Array(256);
  #scratch = new Uint8Array(1 << 12);

  /** Documents that hold the term, removed ones included until they are swept. */
  frequency(term: number): number {
    return this.#frequency.get(term);
  }

  /** @param doc higher than every document that was added for this term before. */
  add(term: number, doc: number, positions: ArrayLike<number>): void {
    while (this.#lists.length <= term) this.#lists.add();
    if (this.#packed.length < positions.length * 5 + 10) this.#packed = new Uint8Array(positions.length * 10);
    const once = positions.length === 1;
    let at = this.#write(0, (doc - this.#lastDoc.get(term)) * 2 + (once ? 1 : 0));
    if (!once) at = this.#write(at, positions.length);
    let previous = 0;
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i] ?? previous;
      at = this.#write(at, position - previous);
      previous = position;
    }
    this.#lists.append(term, this.#packed, at);
    this.#lastDoc.set(term, doc);
    this.#frequency.set(term, this.#frequency.get(term) + 1);
  }

  read(term: number, block: Block): Block {
    const count = this.frequency(term);
    block.count = count;
    if (count === 0) return block;
    const bytes = this.#lists.byteLength(term);
    if (this.#scratch.length < bytes) this.#scratch = new Uint8Array(bytes * 2);
    if (block.docs.length < count) {
      block.docs = new Uint32Array(count * 2);
      block.ends = new Uint32Array(count * 2);
    }
    // No position takes less than one byte.
    if (block.positions.length < bytes) block.positions = new Uint32Array(bytes * 2);
    const source = this.#scratch;
    this.#lists.copy(term, source);
    const { docs, ends, positions } = block;
    let at = 0;
    const rest = (first: number): number => {
      let value = first & 127;
      for (let byte = first, shift = 7; byte > 127; shift += 7) {
        byte = source[at++] ?? 0;
        value |= (byte & 127) << shift;
      }
      return value;
    };
    let doc = 0;
    let end = 0;
    for (let i = 0; i < count; i++) {
      let head = source[at++] ?? 0;
      if (head > 127) head = rest(head);
      doc += head >>> 1;
      docs[i] = doc;
      let left = 1;
      if ((head & 1) === 0) left = rest(source[at++] ?? 0);
      for (let position = 0; left > 0; left--) {
        const step = source[at++] ?? 0;
        position += step > 127 ? rest(step) : step;
        positions[end++] = position;
      }
      ends[i] = end;
    }
    return block;
  }

  /** Drops documents and renumbers the rest; `renumber` gives the new number or -1, and keeps the order. */
  sweep(renumber: (doc: number) => number): void {
    const swept = new Postings();
    const block = createBlock();
    for (let term = 0; term < this.#lists.length; term++) {
      swept.#lists.add();
      this.read(term, block);
      let start = 0;
      for (let i = 0; i < block.count; i++) {
        const end = block.ends[i] ?? start;
        const doc = renumber(block.docs[i] ?? 0);
        if (doc >= 0) swept.add(term, doc, block.positions.subarray(start, end));
        start = end;
      }
    }
    this.#lists = swept.#lists;
    this.#frequency = swept.#frequency;
    this.#lastDoc = swept.#lastDoc;
  }

  #write(start: number, value: number): number {
    let at = start;
    let rest = value;
    while (rest > 127) {
      this.#packed[at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#packed[at++] = rest;
    return at;
  }
}
