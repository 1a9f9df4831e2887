/** Reads titles and abstracts in turn, as people type them and as cards without any frame are copied. */
import { excerpt } from '../excerpt.ts';
import type { Problem, RawPaper } from '../reader.ts';
import type { Line } from './line-kind.ts';
import { endsSentence, goesOn, isLongProse, isProse } from './prose.ts';

export interface PaperLines {
  readonly paper: RawPaper;
  /** Every line that went into it. */
  readonly lines: readonly number[];
}

export interface PlainResult {
  readonly papers: readonly PaperLines[];
  readonly problems: readonly Problem[];
}

/** Lines of about one width: hard-wrapped text. */
const NARROW = 60;
const WIDE = 130;

/** A line of hard-wrapped text ends where the first word of the next one would not fit. */
function isWrapped(texts: readonly string[]): boolean {
  const width = Math.max(...texts.map(({ length }) => length));
  return texts.every((text, at) => {
    const next = texts[at + 1];
    return next === undefined || text.length + 1 + (next.split(' ')[0] ?? '').length > width;
  });
}

/**
 * How many lines from `at` on are one hard-wrapped abstract: contiguous, of about one width, with sentences in them;
 * 0 when they are none. Two lines of which the first is whole sentences are an abstract and a title.
 */
function wrappedAbstract(lines: readonly Line[], at: number): number {
  let end = at;
  for (;;) {
    const here = lines[end];
    if (here?.kind !== 'text' || here.text.length > WIDE) return 0;
    end += 1;
    const next = lines[end];
    if (next?.kind !== 'text' || next.apart || here.text.length < NARROW) break;
  }
  const texts = lines.slice(at, end).map(({ text }) => text);
  const [first = ''] = texts;
  const whole = texts.join(' ');
  if (texts.length < 2 || !isProse(whole) || !endsSentence(whole) || !isWrapped(texts)) return 0;
  return texts.length === 2 && isProse(first) && endsSentence(first) ? 0 : texts.length;
}

interface Draft {
  readonly title: Line[];
  readonly abstract: Line[];
  arxivId?: string;
  doi?: string;
  url?: string;
  readonly rest: number[];
}

function toPaper(draft: Draft): PaperLines {
  const join = (lines: readonly Line[], by: string): string => lines.map(({ text }) => text).join(by);
  return {
    paper: {
      title: join(draft.title, ' '),
      abstract: join(draft.abstract, '\n'),
      line: draft.title[0]?.line ?? 0,
      ...(draft.arxivId === undefined ? {} : { arxivId: draft.arxivId }),
      ...(draft.doi === undefined ? {} : { doi: draft.doi }),
      ...(draft.url === undefined ? {} : { url: draft.url }),
    },
    lines: [...draft.title, ...draft.abstract].map(({ line }) => line).concat(draft.rest),
  };
}

/** @param lines of kind `text` and `address` only. */
export function readPlainList(lines: readonly Line[]): PlainResult {
  const papers: PaperLines[] = [];
  const problems: Problem[] = [];
  let draft: Draft | undefined;
  const flush = (): void => {
    if (draft) papers.push(toPaper(draft));
    draft = undefined;
  };

  for (let at = 0; at < lines.length; at += 1) {
    const here = lines[at];
    if (!here) break;
    const next = lines[at + 1];
    if (here.kind === 'address') {
      if (draft) {
        draft.rest.push(here.line);
        if (here.arxivId !== undefined) draft.arxivId ??= here.arxivId;
        if (here.doi !== undefined) draft.doi ??= here.doi;
        if (here.url !== undefined) draft.url ??= here.url;
      } else {
        problems.push({
          severity: 'warning',
          line: here.line,
          message: `belongs to no paper: "${excerpt(here.text)}"`,
        });
      }
      continue;
    }
    if (draft && draft.abstract.length === 0) {
      const wrapped = wrappedAbstract(lines, at);
      if (wrapped > 0) {
        draft.abstract.push(...lines.slice(at, at + wrapped));
        at += wrapped - 1;
        continue;
      }
      if (isProse(here.text)) {
        draft.abstract.push(here);
        continue;
      }
      if (!here.apart && draft.title.length < 3 && goesOn(draft.title.at(-1)?.text ?? '', here.text)) {
        draft.title.push(here);
        continue;
      }
      flush();
    }
    // A title may end in a full stop: then its abstract follows.
    const titleLike =
      !isProse(here.text) || (here.text.length < 160 && next !== undefined && isLongProse(next.text));
    if (titleLike) {
      flush();
      draft = { title: [here], abstract: [], rest: [] };
    } else if (draft) {
      draft.abstract.push(here);
      problems.push({
        severity: 'warning',
        line: here.line,
        message: `taken as a second paragraph of "${excerpt(draft.title[0]?.text ?? '')}"; if it is another abstract, its title is missing`,
      });
    } else {
      problems.push({
        severity: 'error',
        line: here.line,
        message: `abstract has no title: "${excerpt(here.text)}"`,
      });
    }
  }
  flush();
  return { papers, problems };
}
