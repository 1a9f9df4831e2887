/** FlexSearch 0.8: ranks by the place of words in the text, so the title comes first in it. */
import { Charset, Index } from 'flexsearch';
import type { Paper } from '../../../src/core/paper.ts';
import type { Contender } from './contender.ts';

function flexSearch(name: string, settings: string, suggest: boolean): Contender {
  return {
    name,
    settings,
    create: () => {
      const index = new Index({ tokenize: 'forward', encoder: Charset.LatinBalance, resolution: 9 });
      const ids: string[] = [];
      const add = ({ id, title, abstract }: Paper): void => {
        index.add(ids.push(id) - 1, `${title} ${abstract}`);
      };
      return {
        add: (papers) => papers.forEach(add),
        finish: () => undefined,
        search: (text, limit) =>
          (index.search(text, { limit, suggest }) as readonly number[]).map((id) => ids[id] ?? ''),
        serialisedBytes: () => {
          let bytes = 0;
          index.export((_key: string, value: string | undefined) => {
            bytes += Buffer.byteLength(value ?? '');
          });
          return bytes;
        },
      };
    },
  };
}

const SETTINGS = 'tokenize forward, encoder LatinBalance, resolution 9';
export const flexSearchTyping = flexSearch('FlexSearch', SETTINGS, false);
export const flexSearchRanking = flexSearch('FlexSearch', `${SETTINGS}, suggest`, true);
