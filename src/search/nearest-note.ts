/** The word of the reader's notes and tags that was probably meant by one that no paper has. */
import { editCost } from './edit-cost.ts';
import type { QueryWord } from './read-query.ts';
import { isStopWord } from './stop-words.ts';

/** Letters of a word that forgives an error; one that is still being typed has more. */
const SHORTEST = 4;
/** What a spelling may cost for each letter that was typed: about one error in four. */
const COST_PER_LETTER = 0.25;

/**
 * @param words of the notes.
 * @param correction what the papers have instead of it, if anything: what is spelt less like it was not meant.
 */
export function nearestNote(
  words: readonly { readonly word: string }[],
  { word: typed, open }: QueryWord,
  correction: string | undefined,
): string | undefined {
  if (typed.length < SHORTEST) return undefined;
  const begun = open && typed.length > SHORTEST;
  let nearest: string | undefined;
  let limit = typed.length * COST_PER_LETTER;
  if (correction !== undefined) limit = Math.min(limit, editCost(typed, correction, limit));
  for (const { word } of words) {
    let cost = editCost(typed, word, limit);
    // The end of a word that is still being typed is no slip.
    if (begun) cost = Math.min(cost, editCost(typed, word.slice(0, typed.length), limit));
    if (cost > limit || (cost === limit && nearest !== undefined) || isStopWord(word)) continue;
    nearest = word;
    limit = cost;
  }
  return nearest;
}
