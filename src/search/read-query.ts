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
  /** What it is made of, when it is a compound that is wanted as a whole. */
  readonly parts?: readonly string[];
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

/** A typed word, each time it was typed. */
export interface Part extends Omit<QueryWord, 'count' | 'spans'> {
  readonly span: Span;
  /** Whether papers need not have it, if there are other words: a function word, or the initial of a name. */
  readonly lesser: boolean;
}

/** Whether papers have a compound, or one that begins so. */
export type Knows = (compound: string, open: boolean) => boolean;

/**
 * All that was typed, in order; a compound with a function word in it (`off-policy`) is one word where papers have it, since
 * its other half means something else.
 */
export function readParts(stretches: readonly TypedWords[], knows: Knows): readonly Part[] {
  return stretches.flatMap(({ text, start, open }, at) => {
    const tokens = tokenise(legible(text));
    const openAt = open && text.length <= MAX_LETTERS ? text.length : -1;
    const single = tokens.filter(({ whole }) => !whole);
    const compounds = tokens.flatMap((token) => {
      const parts = single.filter((part) => isInside(part, token)).map(({ word }) => word);
      const one = token.whole && parts.some(isStopWord) && knows(token.word, token.end === openAt);
      return one ? [{ ...token, parts }] : [];
    });
    const parts: readonly (Token & { readonly parts?: readonly string[] })[] = [
      ...single.filter((token) => !compounds.some((compound) => isInside(token, compound))),
      ...compounds,
    ].sort((a, b) => a.start - b.start);
    return parts.map((token, place) => ({
      word: token.word,
      position: at * GAP + token.position,
      open: token.end === openAt,
      compounds: compoundsOf(token, place, parts, tokens),
      ...(token.parts && { parts: token.parts }),
      span: { start: start + token.start, end: start + token.end },
      lesser: isStopWord(token.word) || (/^[a-z]$/.test(token.word) && text[token.end] === '.'),
    }));
  });
}

/** Whether there are function words among others, as there are in sentences and headlines. */
export const isQuestion = (parts: readonly Part[]): boolean =>
  parts.some(({ word }) => isStopWord(word)) && !parts.every(({ lesser }) => lesser);

/** @returns what a paper should have: the function words too only when there is nothing else. */
export function readWords(parts: readonly Part[]): readonly QueryWord[] {
  const words = new Map<string, QueryWord>();
  const wanted = parts.filter(({ lesser }) => !lesser);
  for (const { span, lesser: _, ...part } of wanted.length > 0 ? wanted : parts) {
    const known = words.get(part.word);
    if (known === undefined && words.size === MAX_WORDS) break;
    words.set(part.word, {
      ...part,
      position: known?.position ?? part.position,
      count: (known?.count ?? 0) + 1,
      open: known?.open || part.open,
      compounds: [...new Set([...(known?.compounds ?? []), ...part.compounds])],
      spans: [...(known?.spans ?? []), span],
    });
  }
  return [...words.values()];
}

const isInside = (token: Token, compound: Token): boolean =>
  token.start >= compound.start && token.end <= compound.end;

function compoundsOf(token: Token, at: number, parts: readonly Token[], tokens: readonly Token[]): string[] {
  const compounds = tokens
    .filter((other) => other.whole && isInside(token, other) && other.word !== token.word)
    .map(({ word }) => word);
  for (const first of [at - 1, at]) {
    const left = parts[first];
    const right = parts[first + 1];
    if (left && right) compounds.push(left.word + right.word);
  }
  return compounds;
}
