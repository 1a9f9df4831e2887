/** FlexSearch 0.8: ranks by the place of words in the text, so the title comes first in it. */
import { Charset, Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import type { Paper } from '../../../src/core/paper.ts';
import type { Contender } from './contender.ts';

interface Settings {
  /** `strict` indexes whole words, `forward` all their beginnings too. */
  readonly tokenize: 'strict' | 'forward';
  /** `LatinBalance` makes one of letters that sound alike, its way to forgive typos. */
  readonly charset: 'LatinDefault' | 'LatinBalance';
  /** Finds papers that lack some of the words. */
  readonly suggest: boolean;
}

function flexSearch(name: string, settings: string, { tokenize, charset, suggest }: Settings): Contender {
  return {
    name,
    settings,
    create: () => {
      const empty = (): Index =>
        new Index({ tokenize, encoder: new Encoder(Charset[charset]).assign(english), resolution: 9 });
      const index = empty();
      const ids: string[] = [];
      const add = ({ id, title, abstract }: Paper): void => {
        index.add(ids.push(id) - 1, `${title} ${abstract}`);
      };
      return {
        add: (papers) => papers.forEach(add),
        finish: () => undefined,
        search: (text, limit) =>
          (index.search(text, { limit, suggest }) as readonly number[]).map((id) => ids[id] ?? ''),
        kept: () => {
          const parts: [key: string, value: string][] = [];
          index.export((key: string, value: string | undefined) => {
            if (value !== undefined) parts.push([key, value]);
          });
          return {
            bytes: parts.reduce((sum, [, value]) => sum + Buffer.byteLength(value), 0),
            load: () => {
              const loaded = empty();
              for (const [key, value] of parts) loaded.import(key, value);
            },
          };
        },
      };
    },
  };
}

export const flexSearchTyping = flexSearch(
  'FlexSearch',
  'every word, tokenize forward, encoder LatinBalance, English preset',
  { tokenize: 'forward', charset: 'LatinBalance', suggest: false },
);
export const flexSearchPlain = flexSearch(
  'FlexSearch',
  'any word (suggest), tokenize strict, encoder LatinDefault, English preset',
  { tokenize: 'strict', charset: 'LatinDefault', suggest: true },
);
export const flexSearchFuzzy = flexSearch(
  'FlexSearch fuzzy',
  'any word (suggest), tokenize strict, encoder LatinBalance, English preset',
  { tokenize: 'strict', charset: 'LatinBalance', suggest: true },
);
