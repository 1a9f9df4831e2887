/** Finds the words of the papers that were probably meant by one that is not among them. */
import { type Candidate, likelihood } from './candidate.ts';
import { editCost } from './edit-cost.ts';
import { withFarSpellings } from './far-spellings.ts';
import type { Index } from './index.ts';
import type { QueryWord } from './read-query.ts';
import { type Similar, type SimilarWords, WELL_KNOWN } from './similar-words.ts';
import type { Suggestion } from './spelling.ts';
import { isStopWord, STOP_WORD_COUNT } from './stop-words.ts';

const MOST_SUGGESTIONS = 24;
/** Less likely ones find more papers by chance than by being right. */
const LEAST_WEIGHT = 0.01;

/** What a spelling further away may cost for each letter: beyond it, chance finds more than reason. */
const COST_PER_LETTER = 0.45;

const LETTER = /\p{L}/u;

/** Shorter ones are too much like anything. */
const SHORTEST_FUNCTION_WORD = 4;

/** Edits that a word of this length forgives. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** A word that is still being typed is forgiven one edit from here on: with two, most of a vocabulary would have to be compared. */
const SHORTEST_BEGINNING = 5;

function candidates(
  { postings }: Index,
  typed: string,
  words: readonly Similar[],
  begun = false,
): readonly Candidate[] {
  return words.map(({ term, word, distance }) => ({
    term,
    word,
    // The end of a word that is still being typed is no slip.
    cost: begun ? distance : editCost(typed, word, Infinity),
    frequency: postings.frequency(term),
  }));
}

/** As `Spelling` promises. */
export function isFunctionWord(index: Index, similar: SimilarWords, typed: string): boolean {
  const isMeant = ({ word }: { readonly word: string }): boolean =>
    isStopWord(word) && word.length >= SHORTEST_FUNCTION_WORD;
  const near = similar.near(typed, tolerance(typed.length));
  if (!near.some(isMeant)) return false;
  const likely = candidates(index, typed, near).toSorted((a, b) => likelihood(b) - likelihood(a));
  return likely.slice(0, 1).some(isMeant);
}

/** As `Spelling` promises. */
export function suggest(
  index: Index,
  similar: SimilarWords,
  { word, open }: QueryWord,
  atLeast: number,
  far?: boolean,
): readonly Suggestion[] {
  const usual = tolerance(word.length);
  // Another number is never what was meant.
  if (usual === 0 || !LETTER.test(word)) return [];
  const { postings, vocabulary } = index;
  const known = (words: readonly Similar[], begun = false): readonly Candidate[] =>
    candidates(index, word, words, begun).filter(({ frequency }) => frequency >= Math.max(1, atLeast));
  const wellKnown = Math.max(WELL_KNOWN, atLeast);

  let found = known(similar.near(word, usual));
  if (found.length === 0 && open && word.length >= SHORTEST_BEGINNING)
    found = known(similar.begunNear(word, 1), true);
  if (far) found = withFarSpellings(index, similar, word, wellKnown, found);
  if (found.length === 0) {
    const further = similar
      .wellKnown(word, usual + 1)
      .filter((term) => postings.frequency(term) >= wellKnown && vocabulary.word(term)[0] === word[0]);
    found = known(similar.nearAmong(further, word, usual + 1)).filter(
      ({ cost }) => cost <= word.length * COST_PER_LETTER,
    );
  }
  return weighed(found);
}

/** The less the likeliest stands out, the less it counts too: between its share of all and a whole word. */
function weighed(candidates: readonly Candidate[]): readonly Suggestion[] {
  // Beginnings are shared by thousands, of which only the likeliest are worth sorting.
  const likelihoods = Float64Array.from(candidates, likelihood);
  const least = likelihoods.toSorted().at(-MOST_SUGGESTIONS - STOP_WORD_COUNT) ?? 0;
  const likeliest = candidates
    .filter(({ word }, at) => (likelihoods[at] ?? 0) >= least && !isStopWord(word))
    .map((candidate) => ({ ...candidate, likely: likelihood(candidate) }))
    .sort((a, b) => b.likely - a.likely || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS);
  const sum = likeliest.reduce((all, { likely }) => all + likely, 0);
  const whole = Math.sqrt(sum * (likeliest[0]?.likely ?? 1));
  return likeliest
    .map(({ term, word, likely }) => ({ term, word, weight: likely / whole }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT);
}
