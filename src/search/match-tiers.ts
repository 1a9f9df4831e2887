/** Finds what a typed word can mean among the words of the papers, in tiers of falling worth. */
import type { Index } from './index-paper.ts';
import { GAIN } from './ranking.ts';
import type { QueryWord } from './read-query.ts';
import { isStopWord } from './stop-words.ts';

/** A word of the papers, or two that stand side by side. */
export interface Alternative {
  readonly terms: readonly [number] | readonly [number, number];
  /** What an occurrence counts, of 1. */
  readonly weight: number;
}

export interface Tier {
  readonly gain: number;
  readonly alternatives: readonly Alternative[];
}

const SHORTEST_SPLIT = 3;
/** Completions of a word of one, two and more letters: the shorter, the less any rare word can be meant. */
const MOST_COMPLETIONS = [0, 24, 64, 256] as const;
const MOST_CORRECTIONS = 8;
/** A word in hardly any paper is doubted when a similar one is in this many times as many. */
const DOUBTFUL = 3;
const FAR_MORE = 10;

/** Edits that a word of this length forgives. */
function tolerance(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/** Edits forgiven in a word that is still being typed: with two, most of a vocabulary would have to be compared. */
function prefixTolerance(length: number): number {
  return length < 5 ? 0 : 1;
}

export function findTiers(index: Index, query: QueryWord, widen: boolean): readonly Tier[] {
  const { vocabulary, postings } = index;
  const taken = new Set<number>();
  const take = (term: number, weight: number): readonly Alternative[] => {
    if (taken.has(term) || postings.frequency(term) === 0) return [];
    taken.add(term);
    return [{ terms: [term], weight }];
  };
  const takeWord = (word: string): readonly Alternative[] => {
    const term = vocabulary.find(word);
    return term === undefined ? [] : take(term, 1);
  };
  const byWord = (a: number, b: number): number => (vocabulary.word(a) < vocabulary.word(b) ? -1 : 1);
  const family = (word: string, weight: number): readonly Alternative[] =>
    [...vocabulary.family(word)].sort(byWord).flatMap((term) => take(term, weight));

  const exact = [
    ...takeWord(query.word),
    ...query.compounds.flatMap(takeWord),
    ...splitInTwo(index, query.word),
  ];
  const related = family(query.word, 1);
  const completions = query.open
    ? mostFrequent(
        index,
        vocabulary.beginningWith(query.word),
        MOST_COMPLETIONS[query.word.length] ?? 256,
      ).flatMap((term) => take(term, 1))
    : [];
  const tiers: Tier[] = [
    { gain: GAIN.exact, alternatives: exact },
    { gain: GAIN.stem, alternatives: related },
    { gain: GAIN.prefix, alternatives: completions },
  ];
  const found = exact.length + related.length + completions.length;
  if (found === 0 || widen) {
    const own = Math.max(...[...taken].map((term) => postings.frequency(term)), 0);
    if (found === 0 || own <= DOUBTFUL) {
      const corrections = correct(index, query, own * FAR_MORE);
      const alternatives = corrections.flatMap(({ term, weight }) => [
        ...take(term, weight),
        ...family(vocabulary.word(term), weight),
      ]);
      tiers.push({ gain: GAIN.similar, alternatives });
    }
  }
  return tiers.filter((tier) => tier.alternatives.length > 0);
}

/** The words of most papers, function words aside; equals in the order given. */
export function mostFrequent(
  { vocabulary, postings }: Index,
  terms: readonly number[],
  most: number,
): readonly number[] {
  // Frequency above place in one number: a plain sort of numbers is what a keystroke has time for.
  const keys = Float64Array.from(terms, (term, at) => postings.frequency(term) * terms.length - at);
  keys.sort().reverse();
  const found: number[] = [];
  for (const key of keys) {
    const term = terms[Math.ceil(key / terms.length) * terms.length - key] ?? -1;
    if (found.length === most) break;
    if (!isStopWord(vocabulary.word(term))) found.push(term);
  }
  return found;
}

/** Two words of the papers that were typed as one (`testtime`): the pair of which the rarer is most frequent. */
function splitInTwo({ vocabulary, postings }: Index, word: string): readonly Alternative[] {
  let best: Alternative | undefined;
  let bestFrequency = 0;
  for (let at = SHORTEST_SPLIT; at <= word.length - SHORTEST_SPLIT; at++) {
    const left = vocabulary.find(word.slice(0, at));
    const right = left === undefined ? undefined : vocabulary.find(word.slice(at));
    if (left === undefined || right === undefined) continue;
    const frequency = Math.min(postings.frequency(left), postings.frequency(right));
    if (frequency <= bestFrequency || isStopWord(vocabulary.word(left))) continue;
    best = { terms: [left, right], weight: 1 };
    bestFrequency = frequency;
  }
  return best === undefined ? [] : [best];
}

interface Correction {
  readonly term: number;
  readonly weight: number;
}

/** Words that were probably meant: the nearest, and of equally near ones the more frequent. */
function correct(index: Index, { word, open }: QueryWord, atLeast: number): readonly Correction[] {
  const { vocabulary, postings } = index;
  const eligible = (distance: number, prefix: boolean) =>
    vocabulary
      .similar(word, distance, prefix)
      .map((similar) => ({ ...similar, frequency: postings.frequency(similar.term) }))
      .filter(
        ({ frequency, term }) => frequency > 0 && frequency >= atLeast && !isStopWord(vocabulary.word(term)),
      );
  let found = eligible(tolerance(word.length), false);
  if (found.length === 0 && open) found = eligible(prefixTolerance(word.length), true);
  const nearest = Math.min(...found.map(({ distance }) => distance));
  const most = Math.max(...found.map(({ frequency }) => frequency));
  return found
    .map(({ term, distance, frequency }) => ({
      term,
      weight: (distance === nearest ? 1 : 0.3) * (0.2 + 0.8 * Math.sqrt(frequency / most)),
    }))
    .sort((a, b) => b.weight - a.weight || (vocabulary.word(a.term) < vocabulary.word(b.term) ? -1 : 1))
    .slice(0, MOST_CORRECTIONS);
}
