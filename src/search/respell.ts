/** What the one misspelt word of a query may mean: the other words are known, and tell which of many it was. */
import type { PaperId } from '../core/paper.ts';
import type { Candidate } from './candidate.ts';
import { editCost } from './edit-cost.ts';
import { farSpellings } from './far-spellings.ts';
import type { Index } from './index.ts';
import type { Alternative, Meaning, Tier, TierKind } from './match-tiers.ts';
import { createBlock } from './segment.ts';
import type { SimilarWords } from './similar-words.ts';
import type { Read } from './spelling.ts';

/** Papers that a word must be in to be tried beside those that are suggested, and how many such words are. */
const FAMILIAR = 20;
const MOST = 50;
/** Edits that the letters of two words must allow for, and what a spelling may cost in all and for each letter. */
const EDITS = 3;
const FURTHEST = 3;
const COST_PER_LETTER = 0.6;
/** What it costs that a word is not typed to its end. */
const UNFINISHED = 1;
/** What each unit of cost divides the likelihood of a slip by, as a power of e. */
const STEEPNESS = 2;
/** Likelihood that a paper has such a word by chance. */
const CHANCE = 0.03;

const block = createBlock();
/** Of words as they were read; the others of a query stay while one is typed. */
const remembered = new WeakMap<Meaning, Tier>();
const weightOf = (cost: number): number => Math.log(1 + Math.exp(-STEEPNESS * cost) / CHANCE);

/** Why a word may be misspelt, the likeliest reason first. */
const CORRECTED = 0;
const ONLY_STEM = 1;
const NOTHING_LIKE_IT = 2;
const DOUBTED = 3;
const NO_REASON = 4;
const LETTERS_ONLY = /^[a-z]+$/;

function reasonFor({ query: { word }, meaning: { tiers, correction }, noted }: Read): number {
  const has = (kind: TierKind): boolean =>
    tiers.some((tier) => tier.kind === kind && tier.alternatives.length > 0);
  if (correction !== undefined) return has('exact') ? DOUBTED : CORRECTED;
  if (noted.length > 0 || has('exact') || has('prefix') || !LETTERS_ONLY.test(word)) return NO_REASON;
  return has('stem') ? ONLY_STEM : NOTHING_LIKE_IT;
}

/** Gives more meanings to the word that is likeliest misspelt, if it is just one; a doubted word beside it is taken as it stands. */
export function respell<Word extends Read>(
  index: Index,
  similar: SimilarWords,
  words: readonly Word[],
): readonly Word[] {
  const reasons = words.map(reasonFor);
  const likeliest = Math.min(...reasons);
  const at = reasons.indexOf(likeliest);
  const slip = words[at];
  if (!slip || words.length === 1 || likeliest === NO_REASON || reasons.includes(likeliest, at + 1))
    return words;
  const tier = remembered.get(slip.meaning) ?? spelt(index, similar, slip);
  remembered.set(slip.meaning, tier);
  if (tier.alternatives.length === 0) return words;
  return words.map((word, other) => {
    if (other === at) return { ...word, meaning: { ...word.meaning, tiers: [tier] } };
    if (reasons[other] !== DOUBTED) return word;
    return { ...word, meaning: { tiers: word.meaning.tiers.filter(({ kind }) => kind !== 'similar') } };
  });
}

/** @returns the words, the misspelt one corrected to the nearest meaning that a paper has of it, if it is another word. */
export function settle<Word extends Read>(
  index: Index,
  words: readonly Word[],
  paper: PaperId | undefined,
): readonly Word[] {
  const doc = paper === undefined ? undefined : index.documents.number(paper);
  return words.map((word) => {
    const [tier] = word.meaning.tiers;
    if (doc === undefined || tier?.kind !== 'spelt') return word;
    const nearest = [...tier.alternatives].sort((a, b) => b.weight - a.weight);
    const meant = nearest.find(({ terms: [term = 0, second] }) => {
      if (second !== undefined) return false;
      const { docs, count } = index.postings.read(term, block);
      return docs.subarray(0, count).includes(doc);
    });
    if (!meant) return word;
    const correction = index.vocabulary.word(meant.terms[0] ?? 0);
    const { correction: _likeliest, ...meaning } = word.meaning;
    return {
      ...word,
      meaning: index.families.of(word.query.word).includes(meant.terms[0] ?? 0)
        ? meaning
        : { ...meaning, correction },
    };
  });
}

/** All that it may mean in one tier: each word counts the more the nearer its spelling is, however frequent it is. */
function spelt(index: Index, similar: SimilarWords, { query: { word: typed, open }, meaning }: Read): Tier {
  const costOf = (word: string): number => {
    const whole = editCost(typed, word, Infinity);
    return open
      ? Math.min(whole, editCost(typed, word.slice(0, typed.length), Infinity) + UNFINISHED)
      : whole;
  };
  const taken = new Set<number>();
  const alternatives: Alternative[] = [];
  for (const { terms } of meaning.tiers.flatMap((tier) => tier.alternatives)) {
    const [term = 0] = terms;
    const word = index.vocabulary.word(term);
    // Two words that were typed as one are not misspelt, nor is a name with the ending of a plural.
    const cost = terms.length > 1 || typed === `${word}s` ? 0 : costOf(word);
    if (terms.length === 1) taken.add(term);
    alternatives.push({ terms, weight: weightOf(Math.min(cost, FURTHEST)) });
  }
  for (const { term, cost } of familiar(index, similar, typed)) {
    if (!taken.has(term)) alternatives.push({ terms: [term], weight: weightOf(cost) });
  }
  return { kind: 'spelt', alternatives };
}

/** The cheapest by spelling. */
function familiar(index: Index, similar: SimilarWords, typed: string): readonly Candidate[] {
  const limit = Math.min(FURTHEST, typed.length * COST_PER_LETTER);
  return [...farSpellings(index, similar, typed, FAMILIAR, [[EDITS, limit]])]
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .slice(0, MOST);
}
