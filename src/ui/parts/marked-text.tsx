/** Shows a text with its matches marked and its URLs as links; text from papers is only ever text. */
import type { ComponentChildren } from 'preact';
import type { Marked, Range } from '../../core/hit.ts';
import { findLinks } from '../../core/links.ts';

/** The piece `start` to `end` of a text, with the ranges inside it marked. */
function markPiece(text: string, ranges: readonly Range[], start: number, end: number): ComponentChildren {
  const parts: ComponentChildren[] = [];
  let at = start;
  for (const [from, to] of ranges) {
    const [low, high] = [Math.max(from, at), Math.min(to, end)];
    if (low >= high) continue;
    parts.push(text.slice(at, low), <mark>{text.slice(low, high)}</mark>);
    at = high;
  }
  parts.push(text.slice(at, end));
  return parts;
}

export function MarkedText({ marked, links = false }: { readonly marked: Marked; readonly links?: boolean }) {
  const { text, ranges } = marked;
  if (!links) return <>{markPiece(text, ranges, 0, text.length)}</>;
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end, url } of findLinks(text)) {
    parts.push(markPiece(text, ranges, at, start));
    parts.push(
      <a href={url} target="_blank" rel="noopener noreferrer">
        {markPiece(text, ranges, start, end)}
      </a>,
    );
    at = end;
  }
  parts.push(markPiece(text, ranges, at, text.length));
  return <>{parts}</>;
}
