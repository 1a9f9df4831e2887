/** Runs the words of a query over the index: which documents have how many of them, and what that is worth. */
import { COUNTS } from './field-counts.ts';
import { grown } from './grow.ts';
import type { Index } from './index.ts';
import type { Alternative, Meaning, Tier } from './match-tiers.ts';
import { readPhrase } from './phrase.ts';
import { FieldWeights, inverseFrequency, type RankingOptions } from './ranking.ts';
import { type Block, createBlock } from './segment.ts';

/** A word or a phrase to look for. */
export interface Wanted {
  readonly meaning: Meaning;
  /** Times it was typed. */
  readonly count: number;
  /** Number of the only field that counts. */
  readonly field?: number;
  /** Documents that have it in a note. */
  readonly noted: readonly number[];
}

export interface Evaluation {
  /** Documents that have any of the words, or every one, as was asked. */
  readonly docs: Uint32Array;
  /** For each word how rare it is; 0 when nothing has it. */
  readonly rarity: readonly number[];
  /** By document, valid until the next evaluation: worth, number of words, and sum of their rarity. */
  readonly worth: Float32Array;
  readonly words: Uint8Array;
  readonly rarities: Float32Array;
}

/** Of a word that spelling tells from others, that a paper has it counts, and hardly how often: the power of that. */
const REPEATED = 0.05;
/** In place of a number of words: the document is not to be found. */
export const HIDDEN = 255;
/** What a note that has the word counts, in occurrences. */
const NOTED = 1;
/** In place of a number of words that a document must have: any number, or any but none. */
const ANY = -1;
const KNOWN = -2;
const NO_TIER: Tier = { kind: 'exact', alternatives: [] };
const [ABSTRACT_COUNTS = new Uint8Array(0)] = COUNTS.slice(1);

/** Postings of an alternative, as if it were one word. */
export const readAlternative = (index: Index, { terms }: Alternative, block: Block): Block =>
  terms.length === 1 ? index.postings.read(terms[0] ?? 0, block) : readPhrase(index, terms, block);

export class Evaluator {
  readonly #index: Index;
  readonly #options: RankingOptions;
  readonly #fields: FieldWeights;
  readonly #block = createBlock();
  #worth: Float32Array = new Float32Array(0);
  #words: Uint8Array = new Uint8Array(0);
  #rarities: Float32Array = new Float32Array(0);
  #occurrences: Float32Array = new Float32Array(0);
  #touched: Uint32Array = new Uint32Array(0);
  #docs: Uint32Array = new Uint32Array(0);
  #gain: RankingOptions['gain'];

  constructor(index: Index, options: RankingOptions) {
    this.#index = index;
    this.#options = options;
    this.#fields = new FieldWeights(index.documents, options);
    this.#gain = options.gain;
  }

  /**
   * @param hidden `HIDDEN` for each document that may not be found, 0 for the others.
   * @param share of the best document's rarity that others may lack to be found at all; 0 wants every word.
   * @param question whether the words ask for a subject rather than for themselves.
   */
  run(words: readonly Wanted[], hidden: Uint8Array, share: number, question: boolean): Evaluation {
    const { gain, gainInQuestion } = this.#options;
    this.#gain = question ? { ...gain, ...gainInQuestion } : gain;
    const all = share === 0;
    this.#reset(hidden);
    const rarity = words.map(() => 0);
    // The rarest first: what comes after it then looks at few documents.
    const order = words
      .map((word, at) => ({ word, at, frequency: this.#frequency(word) }))
      .sort((a, b) => a.frequency - b.frequency || a.at - b.at);
    const ahead = order.map(({ frequency }) => this.#rarityOf(frequency)).reverse();
    let left = ahead.reduce((sum, each) => sum + each, 0);
    let best = 0;
    let found = 0;
    order.forEach(({ word, at }, step) => {
      // Who has none of the words yet could not come near the best any more.
      const late = left < share * best;
      left -= ahead.pop() ?? 0;
      const touched = this.#weigh(word, all ? step : late ? KNOWN : ANY);
      rarity[at] = touched.rarity;
      if (all) found = 0;
      for (let i = 0; i < touched.count; i++) {
        const doc = this.#touched[i] ?? 0;
        if (all || this.#words[doc] === 0) this.#docs[found++] = doc;
        this.#words[doc] = (this.#words[doc] ?? 0) + 1;
        const sum = (this.#rarities[doc] ?? 0) + touched.rarity;
        this.#rarities[doc] = sum;
        if (sum > best) best = sum;
      }
    });
    return {
      docs: this.#docs.subarray(0, found),
      rarity,
      worth: this.#worth,
      words: this.#words,
      rarities: this.#rarities,
    };
  }

  /** Adds what `word` is worth to the documents that have it, without counting it as one of the words. */
  add(word: Wanted): void {
    this.#weigh(word, ANY);
  }

  /** @param need number of words that a document must have had before, or `ANY`, or `KNOWN` for one at least. */
  #weigh({ meaning, count, field, noted }: Wanted, need: number): { count: number; rarity: number } {
    const { saturation, repetition } = this.#options;
    const gain = this.#gain;
    const { abstract } = this.#fields;
    const occurrences = this.#occurrences;
    const words = this.#words;
    const worth = this.#worth;
    const touchedDocs = this.#touched;
    const papers = Math.max(1, this.#index.documents.size);
    const times = 1 + (count - 1) * repetition;
    let touched = 0;
    let rarest = 0;
    let absent = 1;
    const excluded = (doc: number): boolean => {
      const had = words[doc] ?? HIDDEN;
      return need >= 0 ? had !== need : had === HIDDEN || (need === KNOWN && had === 0);
    };
    const { tiers } = meaning;
    for (let tier = 0; tier < tiers.length; tier++) {
      const { kind, alternatives } = tiers[tier] ?? NO_TIER;
      for (const alternative of alternatives) {
        const { weight } = alternative;
        absent *= 1 - Math.min(1, this.#frequencyOf(alternative) / papers);
        const block = readAlternative(this.#index, alternative, this.#block);
        const { docs, fields } = block;
        for (let i = 0; i < block.count; i++) {
          const doc = docs[i] ?? 0;
          if (excluded(doc)) continue;
          const packed = fields[i] ?? 0;
          const own =
            packed < 8 && field === undefined
              ? (ABSTRACT_COUNTS[packed] ?? 0) * (abstract[doc] ?? 0)
              : this.#fields.weigh(doc, packed, field);
          if (own === 0) continue;
          const before = occurrences[doc] ?? 0;
          if (before === 0) touchedDocs[touched++] = doc;
          occurrences[doc] =
            kind === 'spelt' ? Math.max(before, weight * own ** REPEATED) : before + weight * own;
        }
      }
      if (tier === 0) {
        for (const doc of noted) {
          if (excluded(doc)) continue;
          if (occurrences[doc] === 0) touchedDocs[touched++] = doc;
          occurrences[doc] = (occurrences[doc] ?? 0) + NOTED;
        }
      }
      const rarity = inverseFrequency(papers, Math.max((1 - absent) * papers, noted.length));
      if (touched > 0) rarest = Math.max(rarest, rarity);
      let most = gain[kind] * rarity * times;
      // A kind of match that adds no words is worth the same for the same documents.
      for (let next = tiers[tier + 1]; next?.alternatives.length === 0; next = tiers[tier + 1]) {
        most += gain[next.kind] * rarity * times;
        tier++;
      }
      for (let i = 0; i < touched; i++) {
        const doc = touchedDocs[i] ?? 0;
        const often = occurrences[doc] ?? 0;
        worth[doc] =
          (worth[doc] ?? 0) + (kind === 'spelt' ? gain.spelt * often : (most * often) / (saturation + often));
      }
    }
    for (let i = 0; i < touched; i++) occurrences[touchedDocs[i] ?? 0] = 0;
    return { count: touched, rarity: rarest };
  }

  #rarityOf(frequency: number): number {
    const papers = Math.max(1, this.#index.documents.size);
    return inverseFrequency(papers, Math.min(papers, frequency));
  }

  /** Sum over all alternatives. */
  #frequency({ meaning, noted }: Wanted): number {
    let sum = noted.length;
    for (const { alternatives } of meaning.tiers) {
      for (const alternative of alternatives) sum += this.#frequencyOf(alternative);
    }
    return sum;
  }

  #frequencyOf({ terms }: Alternative): number {
    let least = Infinity;
    for (const term of terms) least = Math.min(least, this.#index.postings.frequency(term));
    return least;
  }

  #reset(hidden: Uint8Array): void {
    this.#fields.refresh();
    const { length } = hidden;
    this.#worth = grown(this.#worth, length);
    this.#words = grown(this.#words, length);
    this.#rarities = grown(this.#rarities, length);
    this.#occurrences = grown(this.#occurrences, length);
    this.#touched = grown(this.#touched, length);
    this.#docs = grown(this.#docs, length);
    this.#worth.fill(0);
    this.#rarities.fill(0);
    this.#words.set(hidden);
  }
}
