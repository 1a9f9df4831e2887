/** Orama 3: BM25 over a radix tree, words matched as prefixes unless told otherwise. */
import { create, insert, load, save, search } from '@orama/orama';
import { FUNCTION_WORDS } from '../content-words.ts';
import { type Contender, keptAsJson } from './contender.ts';

interface Settings {
  /** 0 wants every word, 1 any. */
  readonly threshold: number;
  /** Levenshtein distance. */
  readonly tolerance: number;
}

const createDatabase = () =>
  create({
    schema: { title: 'string', abstract: 'string' },
    components: { tokenizer: { language: 'english', stemming: true, stopWords: [...FUNCTION_WORDS] } },
  });

function orama(name: string, settings: string, { threshold, tolerance }: Settings): Contender {
  return {
    name,
    settings,
    create: () => {
      const database = createDatabase();
      return {
        add: async (papers) => {
          for (const { id, title, abstract } of papers) await insert(database, { id, title, abstract });
        },
        finish: () => undefined,
        search: async (term, limit) => {
          const found = await search(database, { term, limit, threshold, tolerance, boost: { title: 2 } });
          return found.hits.map(({ id }) => id);
        },
        kept: () => keptAsJson(save(database), (json) => load(createDatabase(), JSON.parse(json))),
      };
    },
  };
}

const SETTINGS = 'English stemming, stop words, title × 2';
export const oramaTyping = orama('Orama', `${SETTINGS}, every word, tolerance 1`, {
  threshold: 0,
  tolerance: 1,
});
export const oramaPlain = orama('Orama', `${SETTINGS}, any word`, { threshold: 1, tolerance: 0 });
export const oramaFuzzy = orama('Orama fuzzy', `${SETTINGS}, any word, tolerance 1`, {
  threshold: 1,
  tolerance: 1,
});
