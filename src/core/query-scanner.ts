/** Walks over the text of a query and tells what stands at a place; every step is linear in what it passes. */
import type { Span } from './query-tree.ts';

/** Characters up to the next space. */
export interface Run extends Span {
  /** Place of a closing bracket that nothing opened. */
  readonly stray: number | undefined;
}

export interface QueryScanner {
  readonly at: number;
  goTo(place: number): void;
  skipSpaces(): void;
  /** The next place from here that is no space. */
  afterSpaces(): number;
  /** The name and its colon, if they stand here; of `year>2020` the name. */
  fieldHead(): string | undefined;
  isOr(): boolean;
  /** What is between the quotation marks, if one stands here that may open a phrase. */
  quote(): { readonly inner: Span; readonly end: number } | 'unclosed' | undefined;
  /** Takes what stands here up to a space, or up to the bracket that closes an open one. */
  run(inBracket: boolean): Run;
}

const SPACE = /\s/;
const isSpace = (character: string): boolean => SPACE.test(character);
/** Whether nothing more of a term is at `place`. */
export const isPast = (text: string, place: number): boolean => /^[\s)]?$/.test(text.charAt(place));

/** A minus that leaves out what follows it: no dash, nor the sign of a number, unless that may be a year. */
export const MINUS = /^-(?![\s)-]|$|(?!\d{4}(?![\d%]|[.,]\d))(\d*[.,])?\d+[^\s)\p{L}\p{N}]*([\s)]|$))/u;

export const QUOTE = /["“”„]/;
/** What may follow a closing quotation mark; `"Foo"-based` is a word. */
const AFTER_QUOTE = /^[\s.,;:!?…)\]}'’]?$/;

/** What a bracket alone may follow, as in "1) this 2) that". */
const NUMERAL = /^[\p{L}\p{N}]{1,4}$/u;

/** No field has a longer name; the limit keeps the scan linear. */
const NAME = /[a-z]{1,16}:|years?(?=[<>=]=?\d)/iy;

export function scanQuery(text: string): QueryScanner {
  let at = 0;
  /** Brackets opened inside of words, as in `f(x, y)`, that may close inside of later ones. */
  let owed = 0;

  const isQuote = (place: number): boolean => QUOTE.test(text.charAt(place));
  const closesQuote = (place: number): boolean => isQuote(place) && AFTER_QUOTE.test(text.charAt(place + 1));
  let lastClosing = text.length - 1;
  while (lastClosing >= 0 && !closesQuote(lastClosing)) lastClosing -= 1;

  const afterSpaces = (): number => {
    let place = at;
    while (isSpace(text.charAt(place))) place += 1;
    return place;
  };

  return {
    get at() {
      return at;
    },
    goTo(place) {
      at = place;
    },
    skipSpaces() {
      at = afterSpaces();
    },
    afterSpaces,
    fieldHead() {
      NAME.lastIndex = at;
      return NAME.exec(text)?.[0];
    },
    isOr() {
      return text.startsWith('OR', at) && isPast(text, at + 2);
    },
    quote() {
      if (!isQuote(at)) return undefined;
      let next = at + 1;
      while (next < text.length && !isQuote(next) && !isSpace(text.charAt(next))) next += 1;
      if (isQuote(next) && !closesQuote(next)) return undefined;
      let end = at + 1;
      if (end > lastClosing) return 'unclosed';
      while (!closesQuote(end)) end += 1;
      return { inner: { start: at + 1, end }, end: end + 1 };
    },
    run(inBracket) {
      const start = at;
      let depth = 0;
      let stray: number | undefined;
      for (; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (isSpace(character)) break;
        if (character === '(') depth += 1;
        if (character !== ')') continue;
        if (depth > 0) depth -= 1;
        else if (inBracket) break;
        else if (owed > 0) owed -= 1;
        else stray ??= NUMERAL.test(text.slice(start, at)) ? undefined : at;
      }
      owed += depth;
      return { start, end: at, stray };
    },
  };
}
