/** Fuse.js 7 over whole papers: a scan of every text for every search, which is why it is measured at small sizes only. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Paper } from '../../../src/core/paper.ts';
import { type Contender, keptAsJson } from './contender.ts';

const OPTIONS: IFuseOptions<Paper> = {
  keys: [{ name: 'title', weight: 2 }, 'abstract'],
  useTokenSearch: true,
  tokenMatch: 'all',
  threshold: 0.3,
  ignoreLocation: true,
  ignoreDiacritics: true,
};

export const fuseTyping: Contender = {
  name: 'Fuse.js',
  settings: 'token search, all words, threshold 0.3, ignoreLocation, title × 2',
  create: () => {
    const papers: Paper[] = [];
    let index: Fuse<Paper> | undefined;
    return {
      add: (more) => {
        papers.push(...more);
      },
      finish: () => {
        index = new Fuse(papers, OPTIONS);
      },
      search: (text, limit) => index?.search(text, { limit }).map(({ item }) => item.id) ?? [],
      kept: () =>
        keptAsJson(
          index?.getIndex(),
          (json) => new Fuse(papers, OPTIONS, Fuse.parseIndex<Paper>(JSON.parse(json))),
        ),
    };
  },
};
