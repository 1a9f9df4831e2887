/** Completes a word as the papers write it: a compound is indexed as one word, and offered with its hyphens. */
import type { Paper, PaperId } from '../core/paper.ts';
import type { Completion } from '../core/personal.ts';
import type { TextField } from '../core/query-tree.ts';
import { completeWord } from '../search/complete-word.ts';
import type { SearchEngine } from '../search/engine.ts';
import { fold } from '../search/fold.ts';
import { tokenise } from '../search/tokens.ts';

const HYPHENS = /[-‐‑–_]/g;

const isLonger = (word: string, beginning: string): boolean =>
  word.length > beginning.length && word.startsWith(beginning);

interface Written {
  readonly word: string;
  /** Whether it stands inside a longer word, as `neur` in NeurIPS. */
  readonly part: boolean;
}

/** As it stands in the paper, in small letters and without an ending `'s`; the word itself where it is not to be found. */
function written(word: string, paper: Paper | undefined): Written {
  const { title = '', abstract = '', authors = [], venue = '' } = paper ?? {};
  const text = [title, abstract, ...authors, venue].join('. ');
  const { start, end } = tokenise(text).find((token) => token.word === word) ?? { start: 0, end: 0 };
  const found = text.slice(start, end).toLowerCase().replace(HYPHENS, '-').replaceAll('’', "'");
  return { word: found.replace(/'s$/, '') || word, part: /^[\p{L}\p{N}]/u.test(text.slice(end)) && end > 0 };
}

/**
 * @param prefix also with hyphens, and then nothing is offered that does not begin so.
 * @param field where the word shall stand; anywhere if missing.
 */
export async function complete(
  engine: Pick<SearchEngine, 'index'>,
  read: (ids: readonly PaperId[]) => Promise<readonly Paper[]>,
  prefix: string,
  limit: number,
  field?: TextField,
): Promise<readonly Completion[]> {
  const typed = prefix.toLowerCase().replace(HYPHENS, '-');
  const found = completeWord(engine.index, typed.replaceAll('-', ''), limit, field);
  const papers = new Map((await read(found.map(({ example }) => example))).map((paper) => [paper.id, paper]));
  const offered = found.map(({ word, papers: count, example }) => ({
    papers: count,
    // What is typed in full is complete.
    ...(word === fold(typed) ? { word: typed, part: false } : written(word, papers.get(example))),
  }));
  return offered
    .filter(({ word, part, papers: count }) => {
      if (typed.includes('-') && !word.startsWith(typed)) return false;
      return !part || offered.every((other) => other.papers !== count || !isLonger(other.word, word));
    })
    .map(({ word, papers: count }) => ({ word, papers: count }));
}
