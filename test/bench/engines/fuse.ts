/** Fuse.js 7 over whole papers: a scan of every text for every search, which is why it is measured at small sizes only. */
import Fuse from 'fuse.js';
import type { Paper } from '../../../src/core/paper.ts';
import type { Contender } from './contender.ts';

function fuse(name: string, settings: string, tokenMatch: 'all' | 'any'): Contender {
  return {
    name,
    settings,
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
            tokenMatch,
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
}

const SETTINGS = 'token search, threshold 0.3, ignoreLocation, title × 2';
export const fuseTyping = fuse('Fuse.js', `${SETTINGS}, all words`, 'all');
export const fuseRanking = fuse('Fuse.js', `${SETTINGS}, any word`, 'any');
