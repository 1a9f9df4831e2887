/** Fuse.js 7 over whole papers: a scan of every text for every search, which is why it is measured at small sizes only. */
import Fuse from 'fuse.js';
import type { Paper } from '../../../src/core/paper.ts';
import type { Contender } from './contender.ts';

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
        index = new Fuse(papers, {
          keys: [{ name: 'title', weight: 2 }, 'abstract'],
          useTokenSearch: true,
          tokenMatch: 'all',
          threshold: 0.3,
          ignoreLocation: true,
          ignoreDiacritics: true,
        });
      },
      search: (text, limit) => index?.search(text, { limit }).map(({ item }) => item.id) ?? [],
      serialisedBytes: () => Buffer.byteLength(JSON.stringify(index?.getIndex())),
    };
  },
};
