/** Runs a query over the index: which papers have which of its words, and what that is worth. */
import type { Index } from './index-paper.ts';
import { findTiers, type Tier } from './match-tiers.ts';
import { createBlock } from './postings.ts';
import { FieldCounter, inverseFrequency, saturate } from './ranking.ts';
import { readAlternative } from './read-alternative.ts';
import type { QueryWord } from './read-query.ts';

export interface Evaluation {
  /** For each word of the query what it was taken to mean. */
  readonly tiers: readonly (readonly Tier[])[];
  /** For each word how rare it is; 0 when nothing has it. */
  readonly rarity: readonly number[];
  /** Documents that have any of the words, unordered. */
  readonly docs: readonly number[];
  /** By document, valid until the next evaluation: worth, number of words, and sum of their rarity. */
  readonly worth: Float64Array;
  readonly words: Uint8Array;
  readonly rarities: Float64Array;
}

export class Evaluator {
  readonly #index: Index;
  readonly #fields: FieldCounter;
  readonly #block = createBlock();
  #worth = new Float64Array(0);
  #words = new Uint8Array(0);
  #rarities = new Float64Array(0);
  #occurrences = new Float64Array(0);
  #wordWorth = new Float64Array(0);

  constructor(index: Index) {
    this.#index = index;
    this.#fields = new FieldCounter(index.catalogue);
  }

  /** @param widen tries other spellings also of words that hardly any paper has. */
  run(query: readonly QueryWord[], widen: boolean): Evaluation {
    this.#reset();
    this.#fields.refresh();
    const docs: number[] = [];
    const rarity: number[] = [];
    const tiers = query.map((word) => findTiers(this.#index, word, widen));
    query.forEach(({ count }, at) => {
      const { touched, rare } = this.#runWord(tiers[at] ?? []);
      rarity.push(rare);
      for (const doc of touched) {
        if (this.#words[doc] === 0) docs.push(doc);
        this.#words[doc] = (this.#words[doc] ?? 0) + 1;
        this.#worth[doc] = (this.#worth[doc] ?? 0) + count * (this.#wordWorth[doc] ?? 0);
        this.#rarities[doc] = (this.#rarities[doc] ?? 0) + rare;
        this.#wordWorth[doc] = 0;
        this.#occurrences[doc] = 0;
      }
    });
    return { tiers, rarity, docs, worth: this.#worth, words: this.#words, rarities: this.#rarities };
  }

  /** Leaves the worth of one word in `#wordWorth`. */
  #runWord(tiers: readonly Tier[]): { touched: readonly number[]; rare: number } {
    const occurrences = this.#occurrences;
    const worth = this.#wordWorth;
    const touched: number[] = [];
    let rare = 0;
    for (const { gain, alternatives } of tiers) {
      for (const alternative of alternatives) {
        const { count, docs, ends, positions } = readAlternative(this.#index, alternative, this.#block);
        let start = 0;
        for (let i = 0; i < count; i++) {
          const doc = docs[i] ?? 0;
          const end = ends[i] ?? start;
          const before = occurrences[doc] ?? 0;
          if (before === 0) touched.push(doc);
          occurrences[doc] = before + alternative.weight * this.#fields.count(doc, positions, start, end);
          start = end;
        }
      }
      if (touched.length === 0) continue;
      const tierRarity = inverseFrequency(this.#index.catalogue.size, touched.length);
      rare = Math.max(rare, tierRarity);
      for (const doc of touched) {
        worth[doc] = (worth[doc] ?? 0) + gain * tierRarity * saturate(occurrences[doc] ?? 0);
      }
    }
    return { touched, rare };
  }

  #reset(): void {
    const documents = this.#index.catalogue.documents;
    if (this.#worth.length >= documents) {
      this.#worth.fill(0);
      this.#words.fill(0);
      this.#rarities.fill(0);
      return;
    }
    const room = Math.ceil(documents * 1.2);
    this.#worth = new Float64Array(room);
    this.#words = new Uint8Array(room);
    this.#rarities = new Float64Array(room);
    this.#occurrences = new Float64Array(room);
    this.#wordWorth = new Float64Array(room);
  }
}
