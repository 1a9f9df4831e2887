/** Finds what a typed word can mean among the words of the papers, in tiers of falling worth. */
import { completions } from './completions.ts';
import { COUNTS } from './field-counts.ts';
import type { Index } from './index.ts';
import type { QueryWord } from './read-query.ts';
import { createBlock } from './segment.ts';
import { american, stem } from './stem.ts';
import { withoutUmlauts } from './umlauts.ts';
import { NO_TERM } from './vocabulary.ts';

/** A word of the papers, or several that stand side by side. */
export interface Alternative {
  readonly terms: readonly number[];
  /** What an occurrence counts, of 1. */
  readonly weight: number;
}

export type TierKind = 'exact' | 'stem' | 'prefix' | 'similar' | 'spelt';

export interface Tier {
  readonly kind: TierKind;
  readonly alternatives: readonly Alternative[];
}

/** What a word of the query was taken to mean. */
export interface Meaning {
  readonly tiers: readonly Tier[];
  /** The word that was probably meant, when the typed one was taken for misspelt. */
  readonly correction?: string;
}

/** How a word is read; none of these by default. */
export interface Reading {
  /** Tries other spellings also of a word that hardly any paper has. */
  readonly widen?: boolean;
  /** Tries spellings far from it too, and holds to the very word that was meant. */
  readonly far?: boolean;
  /** Tries no other spelling at all. */
  readonly exact?: boolean;
  /** Among the words of a sentence, where the stem is as good as the word. */
  readonly question?: boolean;
  /** Without any other keyword: its relatives alone may not be what was meant. */
  readonly alone?: boolean;
  /** Number of the only field that counts. */
  readonly field?: number;
}

/** A word in hardly any paper is doubted when a similar one is in this many times as many. */
const DOUBTFUL = 3;
const FAR_MORE = 10;
/** What others with the stem of a suggested word count among keywords; questions ask for their subject all the same. */
const SAME_STEM = 0.3;

const block = createBlock();

/** The rarest first, since a common one stands beside anything; so nothing depends on the order in which words came. */
function rarestFirst({ postings, vocabulary }: Index, terms: readonly number[]): readonly number[] {
  return terms.toSorted(
    (a, b) =>
      postings.frequency(a) - postings.frequency(b) || (vocabulary.word(a) < vocabulary.word(b) ? -1 : 1),
  );
}

/**
 * @param known says that the word was found elsewhere, so that no other spelling is needed.
 */
export function findMeaning(
  index: Index,
  query: QueryWord,
  { widen, far, exact, question, alone, field }: Reading,
  known: boolean,
): Meaning {
  const { vocabulary, postings, families, spelling } = index;
  const taken = new Set<number>();
  const occurs = (term: number): boolean => {
    if (field === undefined) return postings.frequency(term) > 0;
    const { fields, count } = postings.read(term, block);
    return fields.subarray(0, count).some((packed) => (COUNTS[field]?.[packed] ?? 0) > 0);
  };
  const take = (term: number, weight: number): readonly Alternative[] => {
    if (term === NO_TERM || taken.has(term) || !occurs(term)) return [];
    taken.add(term);
    return [{ terms: [term], weight }];
  };
  const family = (word: string, weight: number): readonly Alternative[] =>
    rarestFirst(index, families.of(word)).flatMap((term) => take(term, weight));
  const parts = (query.parts ?? []).map((part) => vocabulary.find(part));

  const tiers: Tier[] = [
    {
      kind: 'exact',
      alternatives: [
        ...[query.word, american(query.word), withoutUmlauts(query.word), ...query.compounds].flatMap(
          (word) => take(vocabulary.find(word), 1),
        ),
        ...(parts.length === 0 || parts.includes(NO_TERM) ? [] : [{ terms: parts, weight: 1 }]),
        ...(spelling?.splitInTwo(query.word) ?? []),
      ],
    },
    { kind: 'stem', alternatives: family(query.word, 1) },
  ];
  if (query.open) {
    const alternatives = completions(index, query.word).flatMap((term) => take(term, 1));
    tiers.push({ kind: 'prefix', alternatives });
  }
  const found = known || tiers.some(({ alternatives }) => alternatives.length > 0);
  // Its relatives are known, and not the word.
  const related = tiers.every(({ kind, alternatives }) => (kind === 'stem') === alternatives.length > 0);
  // A plural is as sure as its singular.
  const doubted =
    alone && related && !(query.word.endsWith('s') && taken.has(vocabulary.find(stem(query.word))));
  if (found ? !widen && !doubted : exact) return { tiers };
  let own = 0;
  for (const term of taken) own = Math.max(own, postings.frequency(term));
  if (found && ((own > DOUBTFUL && !doubted) || spelling?.isName(query.word))) return { tiers };
  const suggestions = (spelling?.suggest(query, own * FAR_MORE, far) ?? []).filter(({ term }) =>
    occurs(term),
  );
  const [first] = suggestions;
  if (!first) return { tiers };
  const alternatives = suggestions.flatMap(({ term, word, weight }) => [
    ...take(term, weight),
    ...family(word, question ? weight : weight * SAME_STEM),
  ]);
  return { tiers: [...tiers, { kind: 'similar', alternatives }], correction: first.word };
}
