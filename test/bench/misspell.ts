/** Random slips of the keyboard: one insertion, deletion, substitution or swap of neighbours in a word. */
import type { Random } from './random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Shorter words are seldom misspelt and cannot be told from others when they are. */
const LONG_WORD = /\p{L}{5,}/gu;

const EDITS: readonly ((word: string, at: number, letter: string) => string)[] = [
  (word, at, letter) => word.slice(0, at) + letter + word.slice(at),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
];

/** @param word of two letters or more. @returns a word one edit away, never the word itself. */
export function misspell(word: string, random: Random): string {
  for (;;) {
    const edit = random.pick(EDITS);
    const result = edit(word, random.integer(word.length), random.pick([...LETTERS]));
    if (result !== word) return result;
  }
}

/** Misspells each word of five or more letters with the probability `share`. */
export function withTypos(text: string, share: number, random: Random): string {
  return text.replace(LONG_WORD, (word) => (random.next() < share ? misspell(word, random) : word));
}
