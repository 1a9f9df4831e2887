/**
 * What a match is worth: BM25F over the fields, and the worth of each kind of match.
 * S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004.
 */
import { type Catalogue, FIELDS } from './catalogue.ts';

interface FieldWeight {
  /** What one occurrence counts. */
  readonly boost: number;
  /** How much a long field is held against it, 0 to 1. */
  readonly length: number;
}

const WEIGHTS: Readonly<Record<(typeof FIELDS)[number], FieldWeight>> = {
  title: { boost: 2.5, length: 0.6 },
  abstract: { boost: 1, length: 0.7 },
  authors: { boost: 1.5, length: 0.5 },
  venue: { boost: 0.5, length: 0.3 },
  extra: { boost: 0.5, length: 0 },
};
const FIELD_WEIGHTS = FIELDS.map((field) => WEIGHTS[field]);

/** How soon further occurrences of a word stop counting. */
const SATURATION = 1.4;

/** Worth of the kinds of match; a paper has the worth of its kind and of every kind after it. */
export const GAIN = { exact: 0.3, stem: 0.7, prefix: 0.25, similar: 0.7 } as const;

/** Added to a paper whose whole title was typed; more than any sum of words. */
export const WHOLE_TITLE = 10_000;

/** How rare a word is, from the number of papers that have it. */
export function inverseFrequency(papers: number, having: number): number {
  return Math.log(1 + (papers - having + 0.5) / (having + 0.5));
}

/** 0 to 1 from a weighted number of occurrences. */
export function saturate(occurrences: number): number {
  return occurrences / (SATURATION + occurrences);
}

/** Counts occurrences by field, each held against the length of its field. */
export class FieldCounter {
  readonly #catalogue: Catalogue;
  #revision = -1;
  /** What one occurrence counts, for every field of every document in turn. */
  #worths = new Float32Array(0);

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** What the occurrences at `positions[from]` up to `positions[to]` count together. */
  count(doc: number, positions: Uint32Array, from: number, to: number): number {
    const ends = this.#catalogue.ends;
    const base = doc * FIELDS.length;
    const last = base + FIELDS.length - 1;
    let field = base;
    let occurrences = 0;
    for (let at = from; at < to; at++) {
      const position = positions[at] ?? 0;
      while (field < last && position >= (ends[field] ?? 0)) field++;
      occurrences += this.#worths[field] ?? 0;
    }
    return occurrences;
  }

  /** To be called before counting when papers may have come or gone. */
  refresh(): void {
    const catalogue = this.#catalogue;
    if (this.#revision === catalogue.revision) return;
    this.#revision = catalogue.revision;
    const averages = FIELDS.map((_, field) => catalogue.averageLength(field));
    if (this.#worths.length < catalogue.documents * FIELDS.length) {
      this.#worths = new Float32Array(Math.ceil(catalogue.documents * 1.2) * FIELDS.length);
    }
    for (let doc = 0, at = 0; doc < catalogue.documents; doc++) {
      let start = 0;
      FIELD_WEIGHTS.forEach(({ boost, length }, field) => {
        const end = catalogue.end(doc, field);
        const relative = (end - start) / (averages[field] ?? 1);
        this.#worths[at++] = boost / (1 - length + length * relative);
        start = end + 1;
      });
    }
  }
}
