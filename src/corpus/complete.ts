/** Completes a word as the papers write it: a compound is indexed as one word, and offered with its hyphens. */
import type { Paper, PaperId } from '../core/paper.ts';
import type { Completion } from '../core/personal.ts';
import { completeWord } from '../search/complete-word.ts';
import type { SearchEngine } from '../search/engine.ts';
import { fold } from '../search/fold.ts';
import { tokenise } from '../search/tokens.ts';

const HYPHENS = /[-‐‑–_]/g;

/** As it stands in the paper, in small letters and without an ending `'s`; the word itself where it is not to be found. */
function written(word: string, paper: Paper | undefined): string {
  const text = paper ? [paper.title, paper.abstract, ...(paper.authors ?? [])].join('. ') : '';
  const { start, end } = tokenise(text).find((token) => token.word === word) ?? { start: 0, end: 0 };
  const found = text.slice(start, end).toLowerCase().replace(HYPHENS, '-').replaceAll('’', "'");
  return found.replace(/'s$/, '') || word;
}

/** @param prefix also with hyphens, and then nothing is offered that does not begin so. */
export async function complete(
  engine: Pick<SearchEngine, 'index'>,
  read: (ids: readonly PaperId[]) => Promise<readonly Paper[]>,
  prefix: string,
  limit: number,
): Promise<readonly Completion[]> {
  const typed = prefix.toLowerCase().replace(HYPHENS, '-');
  const found = completeWord(engine.index, typed.replaceAll('-', ''), limit);
  const papers = new Map((await read(found.map(({ example }) => example))).map((paper) => [paper.id, paper]));
  return found
    .map(({ word, papers: count, example }) => ({
      // What is typed in full is complete.
      word: word === fold(typed) ? typed : written(word, papers.get(example)),
      papers: count,
    }))
    .filter(({ word }) => !typed.includes('-') || word.startsWith(typed));
}
