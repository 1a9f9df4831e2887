/** Proposes words that are spelt like a typed one. The only module that talks to Fuse.js. */
import Fuse from 'fuse.js/min-basic';

/** Fuse compares at most this many letters of a pattern at once. */
const FUSE_PATTERN = 32;

/** @returns indexes into `words` of those that are about `distance` edits or less from `word`, none of which is missed. */
export const propose = (word: string, words: readonly string[], distance: number): readonly number[] =>
  new Fuse(words, {
    // A swap of neighbours is one edit to us and two errors to Fuse.
    threshold: (2 * distance) / Math.min(word.length, FUSE_PATTERN),
    ignoreLocation: true,
    ignoreFieldNorm: true,
    isCaseSensitive: true,
    shouldSort: false,
  })
    .search(word)
    .map(({ refIndex }) => refIndex);
