/** What misspelt words need and others do not, loaded when there is time. The only module that talks to Fuse.js. */
import Fuse from 'fuse.js/min-basic';
import type { PaperId } from '../core/paper.ts';
import { type Beginnings, beginnings } from './beginnings.ts';
import { editCost } from './edit-cost.ts';
import { withFarSpellings } from './far-spellings.ts';
import type { Index } from './index.ts';
import { isName } from './is-name.ts';
import type { Alternative } from './match-tiers.ts';
import { nearestNote } from './nearest-note.ts';
import { type Read, respell, settle } from './respell.ts';
import { splitInTwo } from './split-in-two.ts';
import type { Candidate } from './suggest.ts';

export interface Propose {
  /** @returns indexes into `words` of those that are about `distance` edits or less from `word`, none of which is missed. */
  near(word: string, words: readonly string[], distance: number): readonly number[];
  /** How unlikely it is that somebody typed `typed` for `word`: 0 when equal, about 1 for each edit. */
  cost(typed: string, word: string): number;
  /** Adds to the words that are `near`, when none is likely, others that are hardly like `word`. @param atLeast papers that they must be in. */
  far(index: Index, word: string, atLeast: number, near: readonly Candidate[]): readonly Candidate[];
  /** @returns the words of a query with more meanings of the one that is misspelt, if there is just one and others. */
  respell<Word extends Read>(index: Index, words: readonly Word[]): readonly Word[];
  /** @returns the words, the misspelt one that `respell` gave more meanings corrected to the one that a paper has. */
  settle<Word extends Read>(index: Index, words: readonly Word[], paper?: PaperId): readonly Word[];
  /** Two words that were typed as one. */
  splitInTwo(index: Index, word: string): readonly Alternative[];
  readonly beginnings: Beginnings;
  readonly nearestNote: typeof nearestNote;
  /** Whether a rare word is a name rather than a slip. */
  isName(index: Index, word: string): boolean;
}

/** Fuse compares at most this many letters of a pattern at once. */
const FUSE_PATTERN = 32;

export const propose: Propose = {
  near: (word, words, distance) =>
    new Fuse(words, {
      // A swap of neighbours is one edit to us and two errors to Fuse.
      threshold: (2 * distance) / Math.min(word.length, FUSE_PATTERN),
      ignoreLocation: true,
      ignoreFieldNorm: true,
      isCaseSensitive: true,
      shouldSort: false,
    })
      .search(word)
      .map(({ refIndex }) => refIndex),
  cost: (typed, word) => editCost(typed, word, Infinity),
  far: withFarSpellings,
  respell,
  settle,
  splitInTwo,
  beginnings,
  nearestNote,
  isName,
};
