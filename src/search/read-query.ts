/** Reads plain words of a query into the words to look for; any string is fine. */
import type { Span } from '../core/query-tree.ts';
import { isStopWord } from './stop-words.ts';
import { type Token, tokenise } from './tokens.ts';

export interface QueryWord {
  readonly word: string;
  /** Place among the typed words, function words included, for proximity. */
  readonly position: number;
  /** Times it was typed. */
  readonly count: number;
  /** True for the word that is being typed: it may be the beginning of another. */
  readonly open: boolean;
  /** Compounds that it may be part of: typed with a hyphen, or together with a neighbour. */
  readonly compounds: readonly string[];
  /** Where it was typed, in the query as a whole. */
  readonly spans: readonly Span[];
}

/** Plain words as they were typed, and where they begin in the query. */
export interface TypedWords {
  readonly text: string;
  readonly start: number;
  readonly open: boolean;
}

/** A question of several sentences has fewer letters, and a pasted page more words than a search can use. */
const MAX_LETTERS = 2000;
const MAX_WORDS = 64;
/** Positions between one stretch of words and the next, so that they are no neighbours. */
const GAP = 100;

/**
 * A pasted address or DOI names a paper by its end, of which the version, the kind of file and the place in it say nothing;
 * a citation names some authors, and others that it does not.
 */
const NAMELESS =
  /\bet\.? al\b|(https?:|(?<!\S)\S+\.(org|com)\/)(\S*\/)?(?=\S)|arxiv:\s*(?=\d)|(doi:)?10\.\d+\/(arxiv\.)?|(?<=\.\d+)(v\d+)?(\.pdf)?([?#]\S*)?(?!\S)/gi;

/** What of a stretch is read, each letter where it was. */
const legible = (text: string): string =>
  text.slice(0, MAX_LETTERS).replace(NAMELESS, (found) => ' '.repeat(found.length));

/** Whether there are function words among others, as there are in sentences and headlines. */
export function isQuestion(stretches: readonly TypedWords[]): boolean {
  const words = stretches.flatMap(({ text }) => tokenise(legible(text)).map(({ word }) => word));
  return words.some(isStopWord) && !words.every(isStopWord);
}

/** @returns what a paper should have: the function words too only when there is nothing else. */
export function readWords(stretches: readonly TypedWords[]): readonly QueryWord[] {
  const words = new Map<string, QueryWord>();
  const read = stretches.map(({ text, start, open }, at) => {
    const tokens = tokenise(legible(text));
    return { tokens, start, base: at * GAP, openAt: open && text.length <= MAX_LETTERS ? text.length : -1 };
  });
  const all = read.flatMap(({ tokens }) => tokens.filter(({ whole }) => !whole));
  const onlyStopWords = all.every(({ word }) => isStopWord(word));
  for (const { tokens, start, base, openAt } of read) {
    const parts = tokens.filter((token) => !token.whole);
    for (const [at, token] of parts.entries()) {
      if (!onlyStopWords && isStopWord(token.word)) continue;
      const known = words.get(token.word);
      if (known === undefined && words.size === MAX_WORDS) return [...words.values()];
      words.set(token.word, {
        word: token.word,
        position: known?.position ?? base + token.position,
        count: (known?.count ?? 0) + 1,
        open: known?.open || token.end === openAt,
        compounds: [...new Set([...(known?.compounds ?? []), ...compoundsOf(token, at, parts, tokens)])],
        spans: [...(known?.spans ?? []), { start: start + token.start, end: start + token.end }],
      });
    }
  }
  return [...words.values()];
}

function compoundsOf(token: Token, at: number, parts: readonly Token[], tokens: readonly Token[]): string[] {
  const compounds = tokens
    .filter(({ whole, start, end }) => whole && start <= token.start && end >= token.end)
    .map(({ word }) => word);
  for (const first of [at - 1, at]) {
    const left = parts[first];
    const right = parts[first + 1];
    if (left && right) compounds.push(left.word + right.word);
  }
  return compounds;
}
