/** What misspelt words need and others do not. What does it (`create-spelling.ts`) comes later than the rest. */
import type { PaperId } from '../core/paper.ts';
import type { QueryTree } from '../core/query-tree.ts';
import type { Index } from './index.ts';
import type { Alternative, Meaning } from './match-tiers.ts';
import type { QueryWord } from './read-query.ts';

/** A word of the papers that was probably meant by one that is not among them. */
export interface Suggestion {
  readonly term: number;
  readonly word: string;
  /** How likely it was meant, of 1. */
  readonly weight: number;
}

/** A typed word and what it was taken to mean. */
export interface Read {
  readonly query: QueryWord;
  readonly meaning: Meaning;
  /** Papers that have it in a note. */
  readonly noted: readonly number[];
}

/** What was looked for, and where it was typed if that was a word. */
export type Corrected = Pick<Read, 'meaning'> & { readonly query?: QueryWord };

export interface Spelling {
  /**
   * @param atLeast papers that a word must be in.
   * @param far also suggests words that are hardly like it, when nothing near is likely: for a word among others, which
   * then tell the right one from the wrong ones.
   * @returns the likeliest first.
   */
  suggest(query: QueryWord, atLeast: number, far?: boolean): readonly Suggestion[];
  /** @returns the words of a query with more meanings of the one that is misspelt, if there is just one and others. */
  respell<Word extends Read>(words: readonly Word[]): readonly Word[];
  /** @returns the words, the misspelt one that `respell` gave more meanings corrected to the one that a paper has. */
  settle<Word extends Read>(words: readonly Word[], paper?: PaperId): readonly Word[];
  /** @returns the text with its misspelt words replaced, or undefined when none was. */
  correct(tree: QueryTree, words: readonly Corrected[]): string | undefined;
  /** Two words that were typed as one. */
  splitInTwo(word: string): readonly Alternative[];
  /**
   * @param words of the reader's notes and tags.
   * @param correction what the papers have instead of the typed word, if anything.
   * @returns the one that was probably meant by a word that no paper has.
   */
  nearestNote(
    words: readonly { readonly word: string }[],
    query: QueryWord,
    correction: string | undefined,
  ): string | undefined;
  /** Whether a word that no paper has is likeliest a function word with a slip. */
  isFunctionWord(word: string): boolean;
  /** Whether a rare word is a name rather than a slip. */
  isName(word: string): boolean;
  /** Does some of the work that words and papers make that came since the last time, before anybody has to wait for it. @returns whether there is more. */
  update(): boolean;
}

export type CreateSpelling = (index: Index) => Spelling;
