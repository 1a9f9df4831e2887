/** Words of the papers that were probably meant by one that is not among them. */
import type { Index } from './index.ts';
import type { QueryWord } from './read-query.ts';
import { isStopWord } from './stop-words.ts';

export interface Suggestion {
  readonly term: number;
  readonly word: string;
  /** How likely it was meant, of 1. */
  readonly weight: number;
}

const MOST_SUGGESTIONS = 8;
/** What a word counts that is further away than the nearest. */
const FURTHER = 0.3;
/** Words of this many papers and more are likely enough to be meant by something that is hardly like them. */
const WELL_KNOWN = 5;

/** Edits that a word of this length forgives. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Edits forgiven in a word that is still being typed: with two, most of a vocabulary would have to be compared. */
const prefixTolerance = (length: number): number => (length < 5 ? 0 : 1);

/** @param atLeast papers that a word must be in. @returns the likeliest first. */
export function suggest(index: Index, { word, open }: QueryWord, atLeast: number): readonly Suggestion[] {
  const { spelling, postings } = index;
  const like = (distance: number, least: number, prefix = false) =>
    spelling
      .similar(word, distance, prefix)
      .map((similar) => ({ ...similar, frequency: postings.frequency(similar.term) }))
      .filter((similar) => similar.frequency >= Math.max(1, least) && !isStopWord(similar.word));
  const usual = tolerance(word.length);
  if (usual === 0) return [];
  let found = like(usual, atLeast);
  if (found.length === 0 && open && prefixTolerance(word.length) > 0) {
    found = like(prefixTolerance(word.length), atLeast, true);
  }
  if (found.length === 0) {
    found = like(usual + 1, Math.max(WELL_KNOWN, atLeast)).filter((similar) => similar.word[0] === word[0]);
  }
  let nearest = Infinity;
  let most = 0;
  for (const { distance, frequency } of found) {
    nearest = Math.min(nearest, distance);
    most = Math.max(most, frequency);
  }
  return found
    .map(({ term, word: other, distance, frequency }) => ({
      term,
      word: other,
      weight: (distance === nearest ? 1 : FURTHER) * (0.2 + 0.8 * Math.sqrt(frequency / most)),
    }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS);
}
