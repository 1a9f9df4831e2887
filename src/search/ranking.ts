/**
 * What a match is worth: BM25F over the fields, and the worth of each kind of match.
 * S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004.
 */
import { type Documents, FIELDS } from './documents.ts';
import { COUNTS } from './field-counts.ts';
import { grown } from './grow.ts';

interface FieldWeight {
  /** What one occurrence counts. */
  readonly boost: number;
  /** How much a long field is held against it, 0 to 1. */
  readonly length: number;
}

/** The ingredients of ranking, each of which can be switched off to see what it brings. */
export interface RankingOptions {
  readonly fields: Readonly<Record<(typeof FIELDS)[number], FieldWeight>>;
  /** How late further occurrences of a word stop counting: the k1 of BM25. */
  readonly saturation: number;
  /** Worth of the kinds of match; a paper has the worth of its kind and of every kind after it. */
  readonly gain: {
    readonly exact: number;
    readonly stem: number;
    readonly prefix: number;
    readonly similar: number;
    /** For each unit of the logarithm of how much likelier than by chance a word was meant. */
    readonly spelt: number;
  };
  /** The same in questions, which ask for a subject and not for the very words. */
  readonly gainInQuestion: { readonly exact: number; readonly stem: number };
  /** What typing a word again adds, of 1. */
  readonly repetition: number;
  /** Most that two neighbours among the typed words add by standing so in a paper, per unit of their rarity. */
  readonly proximity: number;
  /** What they add within a title, of that: there each word counts more already. */
  readonly proximityInTitle: number;
  /** What the words add together to a paper whose title begins with what was typed, per unit of their rarity. */
  readonly titleStart: number;
  /** Added to a paper whose whole title was typed; more than any sum of words. */
  readonly wholeTitle: number;
  /** Added to a paper with every word where others have most of them: less than for a title, more than any sum of words. */
  readonly wholeQuery: number;
  /** Longer queries than this, in words, are questions, of which most words will do. */
  readonly everyWord: number;
  /**
   * Questions and queries with misspelt words are answered with papers that have most of the words as well, when fewer
   * papers than this have all: not every word of a question matters, and not every correction is what was meant.
   */
  readonly enough: number;
  /** Share of the best paper's words, by rarity, that others must have where not all are asked for. */
  readonly shareOfBest: { readonly words: number; readonly question: number };
  /** Where a query that is no question finds papers without some of its words: the power of a paper's share in their rarity that its worth is multiplied by. */
  readonly coordination: number;
}

export const DEFAULT_RANKING: RankingOptions = {
  fields: {
    title: { boost: 1.8, length: 0.4 },
    abstract: { boost: 1, length: 0.7 },
    authors: { boost: 0.5, length: 0.5 },
    venue: { boost: 0.5, length: 0.3 },
    extra: { boost: 0.5, length: 0 },
  },
  saturation: 1.2,
  gain: { exact: 0.4, stem: 0.6, prefix: 0.1, similar: 0.9, spelt: 2 },
  gainInQuestion: { exact: 0.1, stem: 0.9 },
  repetition: 1,
  proximity: 0.2,
  proximityInTitle: 0.7,
  titleStart: 0.5,
  wholeTitle: 10_000,
  wholeQuery: 1_000,
  everyWord: 5,
  enough: 10,
  shareOfBest: { words: 0.3, question: 0.15 },
  coordination: 2,
};

/** Typed words that the bonuses for a whole query are sure to outweigh: among a million papers each is worth 32 at most. */
export const OUTWEIGHED = 30;

/** How rare a word is, from the number of papers that have it. */
export function inverseFrequency(papers: number, having: number): number {
  return Math.log(1 + Math.max(0, papers - having + 0.5) / (having + 0.5));
}

/** Weighs occurrences by field, each held against the length of its field. */
export class FieldWeights {
  readonly #documents: Documents;
  readonly #fields: readonly FieldWeight[];
  #revision = -1;
  /** What one occurrence counts: for each field, by document. */
  readonly #worths: Float32Array[] = FIELDS.map(() => new Float32Array(0));

  constructor(documents: Documents, options: RankingOptions) {
    this.#documents = documents;
    this.#fields = FIELDS.map((field) => options.fields[field]);
  }

  /** What one occurrence in a field counts, by document, for the inner loop of ranking. */
  get worths(): readonly Float32Array[] {
    return this.#worths;
  }

  /** What a document's packed counts are worth together, or those of one field. */
  weigh(doc: number, packed: number, only?: number): number {
    let sum = 0;
    for (let field = 0; field < FIELDS.length; field++) {
      const count = COUNTS[field]?.[packed] ?? 0;
      if (count > 0 && (only === undefined || only === field)) {
        sum += count * (this.#worths[field]?.[doc] ?? 0);
      }
    }
    return sum;
  }

  /** To be called before weighing when papers may have come or gone. */
  refresh(): void {
    const documents = this.#documents;
    if (this.#revision === documents.revision) return;
    this.#revision = documents.revision;
    this.#fields.forEach(({ boost, length }, field) => {
      let total = 0;
      let papers = 0;
      for (let doc = 0; doc < documents.length; doc++) {
        if (!documents.visible(doc)) continue;
        total += documents.end(doc, field) - documents.start(doc, field);
        papers++;
      }
      const average = Math.max(1, total / Math.max(1, papers));
      const worths = grown(this.#worths[field] ?? new Float32Array(0), documents.length);
      this.#worths[field] = worths;
      for (let doc = 0; doc < documents.length; doc++) {
        const relative = (documents.end(doc, field) - documents.start(doc, field)) / average;
        worths[doc] = boost / (1 - length + length * relative);
      }
    });
  }
}
