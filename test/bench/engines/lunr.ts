/** lunr 2: BM25 with Porter stemming and stop words. */
import lunr from 'lunr';
import { type Contender, keptAsJson } from './contender.ts';

type Ask = (query: lunr.Query, words: readonly string[]) => void;

function lunrWith(name: string, settings: string, ask: Ask, titleBoost = 1): Contender {
  return {
    name,
    settings,
    create: () => {
      const builder = new lunr.Builder();
      builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
      builder.searchPipeline.add(lunr.stemmer);
      builder.field('title', { boost: titleBoost });
      builder.field('abstract');
      let index: lunr.Index | undefined;
      return {
        add: (papers) => {
          for (const { id, title, abstract } of papers) builder.add({ id, title, abstract });
        },
        finish: () => {
          index = builder.build();
        },
        search: (text) => {
          // Terms are given one by one: its query language would take `:` and `-` in plain text for commands.
          const words = lunr.tokenizer(text).map((token) => lunr.trimmer(token).toString());
          const usable = words.filter((word) => word !== '');
          return index?.query((query) => ask(query, usable)).map(({ ref }) => ref) ?? [];
        },
        kept: () => keptAsJson(index, (json) => lunr.Index.load(JSON.parse(json))),
      };
    },
  };
}

const anyWord: Ask = (query, words) => {
  for (const word of words) query.term(word, {});
};

export const lunrPlain = lunrWith('lunr', 'defaults: OR, stemming, stop words', anyWord);
export const lunrTitle = lunrWith('lunr title × 2', 'the same, title × 2', anyWord, 2);

export const lunrFuzzy = lunrWith(
  'lunr fuzzy',
  'as lunr, and edit distance 1 at a tenth of the weight',
  (query, words) => {
    for (const word of words) {
      query.term(word, { boost: 10 });
      if (word.length > 4) query.term(word, { editDistance: 1, usePipeline: false });
    }
  },
);

/** Every word is wanted, the last one as a beginning too; its guide's recipe for search as you type. */
export const lunrTyping = lunrWith(
  'lunr',
  'all words, stemmed; the last one also as a prefix',
  (query, words) => {
    const required = lunr.Query.presence.REQUIRED;
    words.forEach((word, index) => {
      if (index < words.length - 1) {
        if (lunr.stopWordFilter(new lunr.Token(word, {}))) query.term(word, { presence: required });
        return;
      }
      query.term(word, { boost: 10 });
      query.term(word, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false, presence: required });
    });
  },
);
