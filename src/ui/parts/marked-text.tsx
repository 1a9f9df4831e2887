/** Shows a text with its matches marked, its formulas set and its URLs as links; text from papers is only ever text. */
import type { ComponentChildren } from 'preact';
import { findFormulas } from '../../core/formulas.ts';
import type { Marked, Range } from '../../core/hit.ts';
import { findLinks } from '../../core/links.ts';
import { typeset, withoutFiller } from '../../core/typography.ts';
import { Formula } from './formula.tsx';

/** The piece `start` to `end` of a text, with the ranges inside it marked. */
function markPiece(text: string, ranges: readonly Range[], start: number, end: number): ComponentChildren {
  const parts: ComponentChildren[] = [];
  let at = start;
  for (const [from, to] of ranges) {
    const [low, high] = [Math.max(from, at), Math.min(to, end)];
    if (low >= high) continue;
    parts.push(withoutFiller(text.slice(at, low)), <mark>{withoutFiller(text.slice(low, high))}</mark>);
    at = high;
  }
  parts.push(withoutFiller(text.slice(at, end)));
  return parts;
}

/** What is not plain text in a text, in its order; where a formula and a URL overlap, the URL is what helps. */
function findSpecials(text: string, links: boolean) {
  const found = findLinks(text);
  const formulas = findFormulas(text).filter(
    ({ start, end }) => !found.some((link) => link.start < end && start < link.end),
  );
  return [...formulas, ...(links ? found : [])].sort((a, b) => a.start - b.start);
}

/** What touches a formula: `(`, `-`, the `th` of an n-th. No line should break there. */
const BEFORE = /[\p{P}\p{L}\p{N}]{1,3}$/u;
const AFTER = /^[\p{P}\p{L}\p{N}]{1,3}/u;

interface Props {
  readonly marked: Marked;
  /** For an abstract that is read: URLs are links, and displayed formulas have a line of their own. */
  readonly links?: boolean;
}

export function MarkedText({ marked, links = false }: Props) {
  const { text, ranges } = marked;
  const set = typeset(text);
  const piece = (start: number, end: number) => markPiece(set, ranges, start, end);
  /** Of what a machine reads, as it was written. */
  const verbatim = (start: number, end: number) => markPiece(text, ranges, start, end);
  const specials = findSpecials(text, links);
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [index, special] of specials.entries()) {
    const { start, end } = special;
    if ('url' in special) {
      parts.push(piece(at, start));
      parts.push(
        <a href={special.url} target="_blank" rel="noopener noreferrer">
          {verbatim(start, end)}
        </a>,
      );
      at = end;
      continue;
    }
    const before = start - (BEFORE.exec(text.slice(at, start))?.[0].length ?? 0);
    const after = end + (AFTER.exec(text.slice(end, specials[index + 1]?.start))?.[0].length ?? 0);
    parts.push(piece(at, before));
    parts.push(
      <Formula
        source={text.slice(start, end)}
        tex={special.tex}
        display={links && special.display}
        marked={ranges.some(([from, to]) => from < end && start < to)}
        before={piece(before, start)}
        after={piece(end, after)}
      >
        {verbatim(start, end)}
      </Formula>,
    );
    at = after;
  }
  parts.push(piece(at, text.length));
  return <>{parts}</>;
}
