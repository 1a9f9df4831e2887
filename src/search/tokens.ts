/** The words of a text as a list, for what is short: queries and texts on the screen. */
import { scan, scanned } from './scan.ts';

export interface Token {
  /** Folded: lower case, no diacritics, no apostrophes. */
  readonly word: string;
  /** UTF-16 offsets into the text as given. */
  readonly start: number;
  readonly end: number;
  /** Place among the text's words, for phrases; never decreases. */
  readonly position: number;
  /** True for a compound (`test-time`, `SpeechGPT`) that shares its place with its parts. */
  readonly whole: boolean;
}

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  scan(text, (start, end, position, whole) => {
    tokens.push({ word: scanned.toString(), start, end, position, whole });
  });
  return tokens;
}
