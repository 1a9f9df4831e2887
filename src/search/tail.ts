/** The documents that came last, word by word as they were read, until they are turned into a segment. */

import { ByteWriter } from './byte-writer.ts';
import { FIELDS } from './documents.ts';
import { ONCE_IN, ONCE_IN_ABSTRACT, POSITIONS, packCounts } from './field-counts.ts';
import { grown } from './grow.ts';
import type { Segment } from './segment.ts';

/** A word's place in one number: its document above its position above its field. */
const FIELD_BITS = 3;
const DOCUMENT_SHIFT = FIELD_BITS + 16;
const MOST_DOCUMENTS = 1 << (32 - DOCUMENT_SHIFT);
const FIELD = (1 << FIELD_BITS) - 1;
const POSITION = (1 << 16) - 1;

/** Words after which it is full: few enough that a search need not wait until they are a segment. */
const MOST_WORDS = 1 << 18;

const inField = new Uint16Array(FIELDS.length);

/** How often a word occurs in each field of its document, packed; most occur once. */
function packFields(places: Uint32Array, from: number, to: number): number {
  if (to === from + 1) return ONCE_IN[(places[from] ?? 0) & FIELD] ?? 0;
  inField.fill(0);
  for (let at = from; at < to; at++) {
    const field = (places[at] ?? 0) & FIELD;
    inField[field] = (inField[field] ?? 0) + 1;
  }
  return packCounts(inField);
}

export class Tail {
  #terms: Uint32Array = new Uint32Array(1 << 10);
  #places: Uint32Array = new Uint32Array(1 << 10);
  #length = 0;
  #documents = 0;

  /** Words in it. */
  get length(): number {
    return this.#length;
  }

  get documents(): number {
    return this.#documents;
  }

  /** Whether it has to be sealed before another document. */
  get full(): boolean {
    return this.#length >= MOST_WORDS || this.#documents === MOST_DOCUMENTS;
  }

  push(term: number, field: number, position: number): void {
    const at = this.#length++;
    if (at === this.#terms.length) {
      this.#terms = grown(this.#terms, at + 1);
      this.#places = grown(this.#places, this.#terms.length);
    }
    this.#terms[at] = term;
    this.#places[at] = (this.#documents << DOCUMENT_SHIFT) | (position << FIELD_BITS) | field;
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
    const { starts, places } = this.#byTerm(size);
    const terms: number[] = [];
    for (let term = 0; term < size; term++) if (starts[term] !== starts[term + 1]) terms.push(term);
    const counts = new Uint32Array(terms.length);
    const documentStarts = new Uint32Array(terms.length + 1);
    const positionStarts = new Uint32Array(terms.length + 1);
    const documents = new ByteWriter(this.#length * 2);
    const positions = new ByteWriter(this.#length * 2);
    terms.forEach((term, index) => {
      const last = starts[term + 1] ?? 0;
      let previousDoc = 0;
      for (let from = starts[term] ?? 0, to = from; from < last; from = to) {
        const doc = (places[from] ?? 0) >>> DOCUMENT_SHIFT;
        do to++;
        while (to < last && (places[to] ?? 0) >>> DOCUMENT_SHIFT === doc);
        const packed = packFields(places, from, to);
        const once = packed === ONCE_IN_ABSTRACT;
        documents.number((doc - previousDoc) * 2 + (once ? 1 : 0));
        if (!once) documents.byte(packed);
        if (POSITIONS[packed] === 0) positions.place(to - from);
        let previous = 0;
        for (let at = from; at < to; at++) {
          const position = ((places[at] ?? 0) >>> FIELD_BITS) & POSITION;
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

  /** Counting sort: those of term t are `places[starts[t]]` up to `places[starts[t + 1]]`, in their own order. */
  #byTerm(size: number): { readonly starts: Uint32Array; readonly places: Uint32Array } {
    const starts = new Uint32Array(size + 2);
    // One place further on, so that filling in moves every start to where it belongs.
    for (let at = 0; at < this.#length; at++) {
      const term = (this.#terms[at] ?? 0) + 2;
      starts[term] = (starts[term] ?? 0) + 1;
    }
    for (let term = 2; term < starts.length; term++)
      starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    const places = new Uint32Array(this.#length);
    for (let at = 0; at < this.#length; at++) {
      const term = (this.#terms[at] ?? 0) + 1;
      const start = starts[term] ?? 0;
      places[start] = this.#places[at] ?? 0;
      starts[term] = start + 1;
    }
    return { starts, places };
  }
}
