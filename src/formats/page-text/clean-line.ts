/** Takes the Markdown of exported pages off single lines; links may open on one line and close on a later one. */

export interface CleanLine {
  /** From 1. */
  readonly line: number;
  /** Without Markdown; empty when nothing but Markdown was there. */
  readonly text: string;
  readonly apart: boolean;
  readonly heading: boolean;
  /** Targets of the links that close on this line. */
  readonly urls: readonly string[];
  /** The line is, or is part of, the label of a link. */
  readonly labelled: boolean;
}

/** Images, and the place holders that text exports leave for them. */
const IMAGE = /!\[[^\]]*\]\([^)]*\)|\[(?:image|img|avatar|图片)[^\]]*\](?!\()/gi;
/** The number of comments, glued to what stands before it. */
const COMMENTS = /\[\d+\]\(\S+#community\)/g;
const LINK = /\[([^[\]]*)\]\((https?:\/\/[^\s)]+)\)/g;
const CLOSING = /\]\((https?:\/\/[^\s)]+)\)$/;
/** Words that a page glues in front of the first title when it is copied. */
const GLUED = /^Subscribe(?=\p{Lu})/u;

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/** Non-blank lines of a text, cleaned. */
export function cleanLines(text: string): readonly CleanLine[] {
  const lines: CleanLine[] = [];
  let apart = true;
  let open: { readonly heading: boolean; readonly since: number } | undefined;
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    if (raw.replace(INVISIBLE, '') === '') {
      apart = true;
      continue;
    }
    const line = index + 1;
    // A label that never closes was a bracket of the text.
    if (open && line - open.since > 60) open = undefined;
    let rest = raw
      .replace(/[\u200b\ufeff]/g, '')
      .replace(IMAGE, '')
      .replace(COMMENTS, '')
      .trim();
    const marked = /^#{1,6}\s+/.exec(rest);
    if (marked) rest = rest.slice(marked[0].length);
    const urls: string[] = [];
    let labelled = open !== undefined;
    const isWholeLine = rest.replace(LINK, '').replace(/[\s·]|\[|\]/g, '') === '';
    if (isWholeLine || marked || /^\[/.test(rest)) {
      rest = rest.replace(LINK, (_found, label: string, url: string) => {
        urls.push(url);
        labelled = true;
        return label;
      });
    }
    let heading = marked !== null || (open?.heading ?? false);
    const closing = open ? CLOSING.exec(rest) : null;
    if (closing) {
      urls.push(closing[1] ?? '');
      rest = rest.slice(0, closing.index);
      open = undefined;
    } else if (/^\[(?!-\])[^\]]*$/.test(rest)) {
      // Only a page that closes labels on later lines opens them so.
      if (text.includes('](http')) {
        open = { heading, since: line };
        labelled = true;
      }
      rest = text.includes('](http') ? rest.slice(1) : rest;
    }
    heading &&= rest !== '';
    const clean = rest
      .replace(GLUED, '')
      .replace(/\\+$/, '')
      .replace(/\\{1,2} {2,}/g, ' ')
      .trim();
    lines.push({ line, text: clean, apart, heading, urls, labelled });
    apart = false;
  }
  return lines;
}
