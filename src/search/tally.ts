/** Counts up the occurrences of a word by document: the inner loops of ranking, small so that engines compile them well. */
import { AUTHORS, COUNTS, EXTRA, MOST_IN_ABSTRACT, VENUE } from './field-counts.ts';
import { grown } from './grow.ts';
import type { FieldWeights } from './ranking.ts';
import type { Block } from './segment.ts';

/** Which documents and which of their fields count. */
export interface Counted {
  /** Of every document, a number that has to lie from `least` to `most`. */
  readonly words: Uint8Array;
  readonly least: number;
  readonly most: number;
  /** Number of the only field that counts. */
  readonly field: number | undefined;
}

/** Of a word that spelling tells from others, that a paper has it counts, and hardly how often: the power of that. */
const REPEATED = 0.05;

const [TITLE_COUNTS = new Uint8Array(0), ABSTRACT_COUNTS = TITLE_COUNTS] = COUNTS;

const NONE = new Float32Array(0);

export class Tally {
  readonly #weights: FieldWeights;
  #counted: Counted = { words: new Uint8Array(0), least: 0, most: 0, field: undefined };
  /** Weighted occurrences by document, and all documents that have any. */
  #occurrences: Float32Array = new Float32Array(0);
  #docs: Uint32Array = new Uint32Array(0);
  #count = 0;

  constructor(weights: FieldWeights) {
    this.#weights = weights;
  }

  /** The documents with occurrences, valid until the next beginning. */
  get docs(): Uint32Array {
    return this.#docs.subarray(0, this.#count);
  }

  begin(counted: Counted): void {
    for (let i = 0; i < this.#count; i++) this.#occurrences[this.#docs[i] ?? 0] = 0;
    this.#count = 0;
    this.#counted = counted;
    this.#occurrences = grown(this.#occurrences, counted.words.length);
    this.#docs = grown(this.#docs, counted.words.length);
  }

  add({ docs, fields, count }: Block, weight: number): void {
    const { words, least, most, field } = this.#counted;
    const weights = this.#weights;
    const [title = NONE, abstract = NONE, authors = NONE, venue = NONE, extra = NONE] = weights.worths;
    const occurrences = this.#occurrences;
    let found = this.#count;
    for (let i = 0; i < count; i++) {
      const doc = docs[i] ?? 0;
      const had = words[doc] ?? 0;
      if (had < least || had > most) continue;
      const packed = fields[i] ?? 0;
      let own: number;
      if (field === undefined) {
        own = (ABSTRACT_COUNTS[packed] ?? 0) * (abstract[doc] ?? 0);
        if (packed > MOST_IN_ABSTRACT) own += (TITLE_COUNTS[packed] ?? 0) * (title[doc] ?? 0);
        if (packed >= AUTHORS) {
          if (packed & AUTHORS) own += authors[doc] ?? 0;
          if (packed & VENUE) own += venue[doc] ?? 0;
          if (packed & EXTRA) own += extra[doc] ?? 0;
        }
      } else own = weights.weigh(doc, packed, field);
      if (own === 0) continue;
      const before = occurrences[doc] ?? 0;
      if (before === 0) this.#docs[found++] = doc;
      occurrences[doc] = before + weight * own;
    }
    this.#count = found;
  }

  /** Of a document that has several spellings only the likeliest counts. */
  addSpelling({ docs, fields, count }: Block, weight: number): void {
    const { words, least, most, field } = this.#counted;
    for (let i = 0; i < count; i++) {
      const doc = docs[i] ?? 0;
      const had = words[doc] ?? 0;
      if (had < least || had > most) continue;
      const own = this.#weights.weigh(doc, fields[i] ?? 0, field);
      if (own === 0) continue;
      const before = this.#occurrences[doc] ?? 0;
      if (before === 0) this.#docs[this.#count++] = doc;
      this.#occurrences[doc] = Math.max(before, weight * own ** REPEATED);
    }
  }

  /** Adds as many occurrences to each of these documents. */
  addTo(docs: readonly number[], occurrences: number): void {
    const { words, least, most } = this.#counted;
    for (const doc of docs) {
      const had = words[doc] ?? 0;
      if (had < least || had > most) continue;
      const before = this.#occurrences[doc] ?? 0;
      if (before === 0) this.#docs[this.#count++] = doc;
      this.#occurrences[doc] = before + occurrences;
    }
  }

  /** Adds to `worth` what the occurrences are worth, `most` at most: the more they are, the less one more. */
  weigh(worth: Float32Array, most: number, saturation: number): void {
    const docs = this.#docs;
    const occurrences = this.#occurrences;
    const count = this.#count;
    for (let i = 0; i < count; i++) {
      const doc = docs[i] ?? 0;
      const often = occurrences[doc] ?? 0;
      worth[doc] = (worth[doc] ?? 0) + (most * often) / (saturation + often);
    }
  }

  /** Adds the same for each occurrence. */
  weighAlike(worth: Float32Array, each: number): void {
    for (let i = 0; i < this.#count; i++) {
      const doc = this.#docs[i] ?? 0;
      worth[doc] = (worth[doc] ?? 0) + each * (this.#occurrences[doc] ?? 0);
    }
  }
}
