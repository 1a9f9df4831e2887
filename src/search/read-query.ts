/** Reads what was typed into the words to look for; any string is fine. */
import { isStopWord } from './stop-words.ts';
import { type Token, tokenise } from './tokens.ts';

export interface QueryWord {
  readonly word: string;
  /** Place among the typed words, function words included, for phrases. */
  readonly position: number;
  /** Times it was typed. */
  readonly count: number;
  /** True for the word that is being typed: it may be the beginning of another. */
  readonly open: boolean;
  /** Compounds that it may be part of: typed with a hyphen, or together with a neighbour. */
  readonly compounds: readonly string[];
}

export interface ParsedQuery {
  /** What a paper should have: the function words too only when there is nothing else. */
  readonly words: readonly QueryWord[];
  /** All words, to compare with whole titles. */
  readonly sequence: string;
}

/** A question of several sentences has fewer letters, and a pasted page more words than a search can use. */
const MAX_LETTERS = 2000;
const MAX_WORDS = 64;

/** Text as one string of its words, so that two texts can be compared whatever their case, spaces and hyphens. */
export function wordSequence(tokens: readonly Token[]): string {
  return tokens
    .filter((token) => !token.whole)
    .map((token) => token.word)
    .join(' ');
}

export function readQuery(text: string): ParsedQuery {
  const typed = text.slice(0, MAX_LETTERS);
  const { tokens } = tokenise(typed);
  const parts = tokens.filter((token) => !token.whole);
  const wholes = tokens.filter((token) => token.whole);
  const content = parts.filter((token) => !isStopWord(token.word));
  const wanted = content.length > 0 ? content : parts;
  const words = new Map<string, QueryWord>();
  for (const token of wanted) {
    const compounds = new Set(
      wholes.filter(({ start, end }) => start <= token.start && end >= token.end).map(({ word }) => word),
    );
    const at = parts.indexOf(token);
    for (const first of [at - 1, at]) {
      const left = parts[first];
      const right = parts[first + 1];
      if (left !== undefined && right !== undefined) compounds.add(left.word + right.word);
    }
    const known = words.get(token.word);
    if (known === undefined && words.size === MAX_WORDS) break;
    words.set(token.word, {
      word: token.word,
      position: known?.position ?? token.position,
      count: (known?.count ?? 0) + 1,
      open: token.end === text.length,
      compounds: [...new Set([...(known?.compounds ?? []), ...compounds])],
    });
  }
  return { words: [...words.values()], sequence: wordSequence(tokens) };
}
