/** The documents that came last, word by word as they were read, until they are turned into a segment. */

import { ByteWriter } from './byte-writer.ts';
import { FIELDS } from './documents.ts';
import { ONCE_IN_ABSTRACT, POSITIONS, packCounts } from './field-counts.ts';
import { grown } from './grow.ts';
import type { Segment } from './segment.ts';

const FIELD_BITS = 3;

export class Tail {
  #terms: Uint32Array = new Uint32Array(1 << 10);
  /** Position above the number of the field. */
  #places: Uint32Array = new Uint32Array(1 << 10);
  #docs: Uint32Array = new Uint32Array(1 << 10);
  #length = 0;
  #documents = 0;

  /** Words in it. */
  get length(): number {
    return this.#length;
  }

  get documents(): number {
    return this.#documents;
  }

  push(term: number, field: number, position: number): void {
    const at = this.#length++;
    if (at === this.#terms.length) {
      this.#terms = grown(this.#terms, at + 1);
      this.#places = grown(this.#places, this.#terms.length);
      this.#docs = grown(this.#docs, this.#terms.length);
    }
    this.#terms[at] = term;
    this.#places[at] = (position << FIELD_BITS) | field;
    this.#docs[at] = this.#documents;
  }

  /** Whether a word among the `from`th up to the `to`th is this one. */
  holds(term: number, from: number, to: number): boolean {
    return this.#terms.subarray(from, to).includes(term);
  }

  endDocument(): void {
    this.#documents++;
  }

  /** Empties the tail into a segment. @param size of the vocabulary. */
  seal(base: number, size: number): Segment {
    const { starts, order } = this.#byTerm(size);
    const terms: number[] = [];
    for (let term = 0; term < size; term++) if (starts[term] !== starts[term + 1]) terms.push(term);
    const counts = new Uint32Array(terms.length);
    const documentStarts = new Uint32Array(terms.length + 1);
    const positionStarts = new Uint32Array(terms.length + 1);
    const documents = new ByteWriter(this.#length * 2);
    const positions = new ByteWriter(this.#length * 2);
    const inField = new Uint16Array(FIELDS.length);
    terms.forEach((term, index) => {
      const last = starts[term + 1] ?? 0;
      let previousDoc = 0;
      for (let from = starts[term] ?? 0, to = from; from < last; from = to) {
        const doc = this.#docs[order[from] ?? 0] ?? 0;
        inField.fill(0);
        for (; to < last && this.#docs[order[to] ?? 0] === doc; to++) {
          const field = (this.#places[order[to] ?? 0] ?? 0) & ((1 << FIELD_BITS) - 1);
          inField[field] = (inField[field] ?? 0) + 1;
        }
        const packed = packCounts(inField);
        const once = packed === ONCE_IN_ABSTRACT;
        documents.number((doc - previousDoc) * 2 + (once ? 1 : 0));
        if (!once) documents.byte(packed);
        if (POSITIONS[packed] === 0) positions.place(to - from);
        let previous = 0;
        for (let at = from; at < to; at++) {
          const position = (this.#places[order[at] ?? 0] ?? 0) >>> FIELD_BITS;
          positions.place(position - previous);
          previous = position;
        }
        counts[index] = (counts[index] ?? 0) + 1;
        previousDoc = doc;
      }
      documentStarts[index + 1] = documents.length;
      positionStarts[index + 1] = positions.length;
    });
    this.#length = 0;
    this.#documents = 0;
    return {
      base,
      terms: Uint32Array.from(terms),
      counts,
      documentStarts,
      positionStarts,
      documents: documents.finish(),
      positions: positions.finish(),
    };
  }

  /** Counting sort: the words of term t are `order[starts[t]]` up to `order[starts[t + 1]]`, in their own order. */
  #byTerm(size: number): { readonly starts: Uint32Array; readonly order: Uint32Array } {
    const starts = new Uint32Array(size + 2);
    // One place further on, so that filling in moves every start to where it belongs.
    for (let at = 0; at < this.#length; at++) {
      const term = (this.#terms[at] ?? 0) + 2;
      starts[term] = (starts[term] ?? 0) + 1;
    }
    for (let term = 2; term < starts.length; term++)
      starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    const order = new Uint32Array(this.#length);
    for (let at = 0; at < this.#length; at++) {
      const term = (this.#terms[at] ?? 0) + 1;
      const place = starts[term] ?? 0;
      order[place] = at;
      starts[term] = place + 1;
    }
    return { starts, order };
  }
}
