/** MiniSearch 7: BM25+ over a radix tree, with fuzzy search by Levenshtein distance. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Paper } from '../../../src/core/paper.ts';
import { type Contender, keptAsJson } from './contender.ts';

function miniSearch(name: string, settings: string, searchOptions: SearchOptions): Contender {
  return {
    name,
    settings,
    create: () => {
      const options = {
        fields: ['title', 'abstract'],
        searchOptions: { boost: { title: 2 }, ...searchOptions },
      };
      const index = new MiniSearch<Paper>(options);
      return {
        add: (papers) => index.addAll(papers),
        finish: () => undefined,
        search: (text) => index.search(text).map(({ id }) => String(id)),
        kept: () => keptAsJson(index, (json) => MiniSearch.loadJSON(json, options)),
      };
    },
  };
}

/** What its documentation recommends for search as you type. */
export const miniSearchTyping = miniSearch('MiniSearch', 'AND, prefix, fuzzy 0.2, title × 2', {
  combineWith: 'AND',
  prefix: true,
  fuzzy: 0.2,
});
export const miniSearchPlain = miniSearch('MiniSearch plain', 'OR, exact words, title × 2', {});
export const miniSearchFuzzy = miniSearch('MiniSearch fuzzy', 'OR, fuzzy 0.2, title × 2', { fuzzy: 0.2 });
