/** Chooses the passage of an abstract that shows most of what a search matched. */
import type { Marked, Range } from '../core/hit.ts';
import { mark } from './highlight.ts';
import { stem } from './stem.ts';
import { tokenise } from './tokens.ts';

const ELLIPSIS = '…';
const LOW_SURROGATE = /[\udc00-\udfff]/;
/** What another occurrence of a word already shown adds. */
const REPEATED = 0.1;
/** Letters that a typed word has, to be the beginning of another. */
const SHORTEST = 2;
/** Share of the passage that a narrow screen shows, where what matched should be. */
const SEEN = 0.5;
/** Share of that which goes before the first match, for context. */
const LEAD = 0.2;

/**
 * @param length of the passage in UTF-16 units, ellipses aside.
 * @param weigh how much it matters to show a word, from the word as indexed.
 */
export function snippet(
  text: string,
  words: ReadonlySet<string>,
  length: number,
  weigh: (word: string) => number,
): Marked {
  const marked = mark(text, words);
  if (text.length <= length) return marked;
  const weights = new Map<string, number>();
  const keys = marked.ranges.map(([start, end]) =>
    askedFor(text.slice(start, end), words).map(([word, asked]) => {
      const key = stem(asked);
      weights.set(key, Math.min(weights.get(key) ?? Infinity, weigh(word), weigh(asked)));
      return key;
    }),
  );
  return cut(marked, bestStart(marked, keys, length, weights), length);
}

/** The words in a marked text, a compound taken as its parts, each with the one that was asked for as far as is known. */
function askedFor(text: string, words: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const all = tokenise(text).map(({ word }) => word);
  const own = all.filter((word) => words.has(word));
  // Of a phrase all words were asked for, and none by itself.
  return (own.length > 0 ? own : all).map((word) => [word, beginningOf(word, words)]);
}

/** What a word may become is no other word, nor does it matter more, however rare it is. */
function beginningOf(word: string, words: ReadonlySet<string>): string {
  for (let length = SHORTEST; length < word.length; length++)
    if (words.has(word.slice(0, length))) return word.slice(0, length);
  return word;
}

/** Where the best window begins: slides over the matches, counting different words more than repeated ones. */
function bestStart(
  { text, ranges }: Marked,
  keys: readonly (readonly string[])[],
  length: number,
  weights: ReadonlyMap<string, number>,
): number {
  const seen = length * SEEN;
  let best = -1;
  let bestFirst = 0;
  let bestLast = 0;
  for (let first = 0; first < ranges.length; first++) {
    const from = ranges[first]?.[0] ?? 0;
    const known = new Set<string>();
    let sum = 0;
    let last = first;
    for (let at = first; at < ranges.length && (ranges[at]?.[1] ?? 0) - from <= seen; at++) {
      for (const key of keys[at] ?? []) {
        sum += (weights.get(key) ?? 1) * (known.has(key) ? REPEATED : 1);
        known.add(key);
      }
      last = at;
    }
    if (sum > best) {
      best = sum;
      bestFirst = ranges[first]?.[0] ?? 0;
      bestLast = ranges[last]?.[1] ?? 0;
    }
  }
  if (best < 0 || bestLast <= seen) return 0;
  return Math.max(bestLast - seen, Math.min(bestFirst - seen * LEAD, text.length - length));
}

/** Cuts at white space where there is some near, and never through a character. */
function cut({ text, ranges }: Marked, wished: number, length: number): Marked {
  let start = Math.floor(wished);
  if (start > 0) {
    const begun = text.slice(0, start).search(/(?<!\S)\S{1,40}$/);
    if (begun >= 0) start = begun;
    if (LOW_SURROGATE.test(text.charAt(start))) start--;
  }
  let end = Math.min(text.length, start + length);
  if (end < text.length) {
    const space = text.slice(start, end + 1).search(/\s\S*$/);
    if (space > length / 2) end = start + space;
    if (LOW_SURROGATE.test(text.charAt(end))) end--;
  }
  const after = end < text.length ? ELLIPSIS : '';
  while (after && end > start && /[\s,.;:–—-]/.test(text.charAt(end - 1))) end--;
  const before = start > 0 ? ELLIPSIS : '';
  const shift = before.length - start;
  const inside: Range[] = ranges
    .filter((range) => range[0] >= start && range[1] <= end)
    .map((range): Range => [range[0] + shift, range[1] + shift]);
  return { text: before + text.slice(start, end) + after, ranges: inside };
}
