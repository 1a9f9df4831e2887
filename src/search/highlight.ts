/** Marks the words of a text that a search matched. */
import type { Marked, Range } from '../core/hit.ts';
import { tokenise } from './tokens.ts';

export function mark(text: string, words: ReadonlySet<string>): Marked {
  const ranges: Range[] = [];
  if (words.size === 0) return { text, ranges };
  for (const { word, start, end } of tokenise(text)) {
    if (!words.has(word)) continue;
    const last = ranges.at(-1);
    // A compound and its parts overlap, and the compound comes first.
    if (last === undefined || start >= last[1]) ranges.push([start, end]);
    else if (end > last[1]) ranges[ranges.length - 1] = [last[0], end];
  }
  return { text, ranges };
}
