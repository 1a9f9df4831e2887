/** Marks the words of a text that a search matched. */
import type { Marked, Range } from '../core/hit.ts';
import { tokenise } from './tokens.ts';

/** @param words as they are indexed; several with spaces between them stand for a phrase, which is marked as one. */
export function mark(text: string, words: ReadonlySet<string>): Marked {
  const ranges: Range[] = [];
  if (words.size === 0) return { text, ranges };
  const add = (start: number, end: number): void => {
    const last = ranges.at(-1);
    // A compound and its parts overlap, and the compound comes first.
    if (last === undefined || start >= last[1]) ranges.push([start, end]);
    else if (end > last[1]) ranges[ranges.length - 1] = [last[0], end];
  };
  const phrases = [...words].filter((word) => word.includes(' ')).map((phrase) => phrase.split(' '));
  const tokens = tokenise(text);
  const parts = tokens.filter(({ whole }) => !whole);
  /** A compound of which only some parts were asked for is marked by these: its end may merely complete what is typed. */
  const isOne = (from: number, to: number): boolean => {
    const inside = parts.filter(({ start, end }) => start >= from && end <= to);
    return new Set(inside.map(({ word }) => words.has(word))).size < 2;
  };
  let at = 0;
  for (const { word, start, end, whole } of tokens) {
    if (words.has(word) && (!whole || isOne(start, end))) add(start, end);
    if (whole) continue;
    for (const phrase of phrases) {
      const last = parts[at + phrase.length - 1];
      if (last && phrase.every((each, step) => parts[at + step]?.word === each)) add(start, last.end);
    }
    at++;
  }
  return { text, ranges };
}
