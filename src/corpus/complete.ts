/** Completes a word as the papers write it: a compound is indexed as one word, and offered with its hyphens. */
import type { Paper, PaperId } from '../core/paper.ts';
import type { Completion } from '../core/personal.ts';
import type { TextField } from '../core/query-tree.ts';
import { completeWord } from '../search/complete-word.ts';
import type { SearchEngine } from '../search/engine.ts';
import { fold } from '../search/fold.ts';
import { tokenise } from '../search/tokens.ts';

const HYPHENS = /[-‐‑–_]/g;
/** A hyphen or an apostrophe, which the words of the index are without, and what is typed behind the last one. */
const MARK = /[-'][^-']*$/;
/** Words looked at where one was typed: most that begin with these letters are not written with it. */
const MANY = 500;
/** How many of them are read in their papers. */
const MOST_READ = 80;

const plain = (text: string): string => text.toLowerCase().replace(HYPHENS, '-').replaceAll('’', "'");

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
  const found = plain(text.slice(start, end));
  return { word: found.replace(/'s$/, '') || word, part: /^[\p{L}\p{N}]/u.test(text.slice(end)) && end > 0 };
}

/**
 * @param prefix also with hyphens and apostrophes, and then nothing is offered that does not begin so.
 * @param field where the word shall stand; anywhere if missing.
 */
export async function complete(
  engine: Pick<SearchEngine, 'index'>,
  read: (ids: readonly PaperId[]) => Promise<readonly Paper[]>,
  prefix: string,
  limit: number,
  field?: TextField,
): Promise<readonly Completion[]> {
  const { index } = engine;
  const typed = plain(prefix);
  const letters = typed.replace(/[-']/g, '');
  const mark = typed.search(MARK);
  const all = completeWord(index, letters, mark < 0 ? limit : MANY, field);
  const behind = letters.length - (typed.length - mark - 1);
  const isCompound = (word: string): boolean => index.vocabulary.find(word.slice(behind)) >= 0;
  // The commonest are mostly right; of the others those that are a word behind the mark.
  const others = all.slice(limit).sort((a, b) => +isCompound(b.word) - +isCompound(a.word));
  const found = [...all.slice(0, limit), ...others].slice(0, MOST_READ);
  const papers = new Map((await read(found.map(({ example }) => example))).map((paper) => [paper.id, paper]));
  const offered = found.map(({ word, papers: count, example }) => ({
    papers: count,
    // What is typed in full is complete.
    ...(word === fold(typed) && !typed.endsWith("'")
      ? { word: typed, part: false }
      : written(word, papers.get(example))),
  }));
  return offered
    .filter(({ word, part, papers: count }) => {
      if (mark >= 0 && !word.startsWith(typed)) return false;
      return !part || offered.every((other) => other.papers !== count || !isLonger(other.word, word));
    })
    .slice(0, limit)
    .map(({ word, papers: count }) => ({ word, papers: count }));
}
