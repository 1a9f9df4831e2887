/** How long a text takes to read. */

/** Words a minute of silent reading of non-fiction: the mean of 190 studies (M. Brysbaert, J. Memory and Language 109, 2019). */
const WORDS_A_MINUTE = 238;

/** Whole minutes, at least one; 0 for a text without words. */
export function readingMinutes(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
