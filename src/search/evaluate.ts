/** Runs the words of a query over the index: which documents have how many of them, and what that is worth. */
import { grown } from './grow.ts';
import type { Index } from './index.ts';
import type { Alternative, Meaning, Tier } from './match-tiers.ts';
import { readPhrase } from './phrase.ts';
import { FieldWeights, inverseFrequency, type RankingOptions } from './ranking.ts';
import { type Block, createBlock } from './segment.ts';
import { Tally } from './tally.ts';

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

/** In place of a number of words: the document is not to be found. */
export const HIDDEN = 255;
/** What a note that has the word counts, in occurrences. */
const NOTED = 1;
/** How many words a document must have had before, at least and at most. */
type Had = readonly [least: number, most: number];
const ANY: Had = [0, HIDDEN - 1];
const KNOWN: Had = [1, HIDDEN - 1];
const NO_TIER: Tier = { kind: 'exact', alternatives: [] };

/** Postings of an alternative, as if it were one word. */
export const readAlternative = (index: Index, { terms }: Alternative, block: Block): Block =>
  terms.length === 1 ? index.postings.read(terms[0] ?? 0, block) : readPhrase(index, terms, block);

export class Evaluator {
  readonly #index: Index;
  readonly #options: RankingOptions;
  readonly #fields: FieldWeights;
  readonly #tally: Tally;
  readonly #block = createBlock();
  #worth: Float32Array = new Float32Array(0);
  #words: Uint8Array = new Uint8Array(0);
  #rarities: Float32Array = new Float32Array(0);
  #docs: Uint32Array = new Uint32Array(0);
  #gain: RankingOptions['gain'];

  constructor(index: Index, options: RankingOptions) {
    this.#index = index;
    this.#options = options;
    this.#fields = new FieldWeights(index.documents, options);
    this.#gain = options.gain;
    this.#tally = new Tally(this.#fields);
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
      if (all && step > 0 && found === 0) return;
      // Who has none of the words yet could not come near the best any more.
      const late = left < share * best;
      left -= ahead.pop() ?? 0;
      const rare = this.#weigh(word, all ? [step, step] : late ? KNOWN : ANY);
      rarity[at] = rare;
      if (all) found = 0;
      const { docs } = this.#tally;
      for (let i = 0; i < docs.length; i++) {
        const doc = docs[i] ?? 0;
        if (all || this.#words[doc] === 0) this.#docs[found++] = doc;
        this.#words[doc] = (this.#words[doc] ?? 0) + 1;
        const sum = (this.#rarities[doc] ?? 0) + rare;
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

  /** @returns how rare the word is; the documents that have it are in the tally. */
  #weigh({ meaning: { tiers }, count, field, noted }: Wanted, [least, most]: Had): number {
    const { saturation, repetition } = this.#options;
    const gain = this.#gain;
    const tally = this.#tally;
    const papers = Math.max(1, this.#index.documents.size);
    const times = 1 + (count - 1) * repetition;
    let rarest = 0;
    let absent = 1;
    tally.begin({ words: this.#words, least, most, field });
    for (let tier = 0; tier < tiers.length; tier++) {
      const { kind, alternatives } = tiers[tier] ?? NO_TIER;
      for (const alternative of alternatives) {
        absent *= 1 - Math.min(1, this.#frequencyOf(alternative) / papers);
        const block = readAlternative(this.#index, alternative, this.#block);
        if (kind === 'spelt') tally.addSpelling(block, alternative.weight);
        else tally.add(block, alternative.weight);
      }
      if (tier === 0) tally.addTo(noted, NOTED);
      const rarity = inverseFrequency(papers, Math.max((1 - absent) * papers, noted.length));
      if (tally.docs.length > 0) rarest = Math.max(rarest, rarity);
      let worth = gain[kind] * rarity * times;
      // A kind of match that adds no words is worth the same for the same documents.
      for (let next = tiers[tier + 1]; next?.alternatives.length === 0; next = tiers[tier + 1]) {
        worth += gain[next.kind] * rarity * times;
        tier++;
      }
      if (kind === 'spelt') tally.weighAlike(this.#worth, gain.spelt);
      else tally.weigh(this.#worth, worth, saturation);
    }
    return rarest;
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
    this.#docs = grown(this.#docs, length);
    this.#worth.fill(0);
    this.#rarities.fill(0);
    this.#words.set(hidden);
  }
}
