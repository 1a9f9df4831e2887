/** Finds what the words of a query mean: in the papers and in the reader's notes, as they are typed or spelt otherwise. */
import type { PaperId } from '../core/paper.ts';
import type { QueryNode } from '../core/query-tree.ts';
import { completions } from './completions.ts';
import { FIELD_OF } from './documents.ts';
import type { Wanted } from './evaluate.ts';
import type { Index } from './index.ts';
import { findMeaning, type Meaning, type Reading } from './match-tiers.ts';
import { Memory } from './memory.ts';
import type { Notes } from './notes.ts';
import type { PlacedWord } from './proximity.ts';
import { type Part, type QueryWord, readParts, readWords } from './read-query.ts';
import type { Spelling } from './spelling.ts';
import { isStopWord, stopWordsFrom } from './stop-words.ts';
import { stretch, type TextNode } from './text-nodes.ts';
import { tokenise } from './tokens.ts';
import { NO_TERM } from './vocabulary.ts';

/** A typed word and what it was taken to mean. */
export interface ReadWord extends Wanted {
  readonly query: QueryWord;
}

/** Whether it was found as it was typed, or in a note. */
export const isKnown = ({ meaning: { tiers, correction }, noted }: Wanted): boolean =>
  correction === undefined && (noted.length > 0 || tiers.some(({ alternatives }) => alternatives.length > 0));

/** Letters of a word that may be misspelt. */
const SHORTEST = 4;
/** A question with more function words, or more others, is not told apart by where they stand. */
const MOST_FUNCTION_WORDS = 4;
const MOST_BETWEEN = 3;

export class WordReader {
  readonly #index: Index;
  readonly #notes: Notes;
  /** Words that were read without an eye to spelling, and whether none of them was in doubt. */
  readonly #early = new Map<string, boolean>();
  /** Whether any was in doubt since this was set to false. */
  unsure = false;
  /** From one key to the next, all words but the last mean the same. */
  readonly #meanings = new Memory<Meaning>();

  constructor(index: Index, notes: Notes) {
    this.#index = index;
    this.#notes = notes;
  }

  /** Whether papers have the word, or one that begins so. */
  knows = (word: string, open: boolean): boolean => {
    const { alphabet, postings, vocabulary } = this.#index;
    const terms = open ? alphabet.beginningWith(word) : [vocabulary.find(word)];
    return terms.some((term) => postings.frequency(term) > 0);
  };

  /** Whether a word that was read before may mean something else by its spelling. */
  doubts({ splitInTwo }: Spelling): boolean {
    return [...this.#early].some(([word, sure]) => !sure || splitInTwo(word).length > 0);
  }

  /** Without a field that is the only one to count, notes do as well. */
  read(query: QueryWord, how: Reading = {}): ReadWord {
    const { field } = how;
    const noted = field === undefined ? this.#noted(query) : [];
    const meaning = this.#meaningOf(query, how, noted.length > 0);
    const read = { query, meaning, count: query.count, noted, ...(field === undefined ? {} : { field }) };
    const { spelling } = this.#index;
    if (!spelling) this.#readEarly(read, how);
    if (isKnown(read) || how.exact || field !== undefined) return read;
    const correction = spelling?.nearestNote(this.#notes.words, query, meaning.correction);
    if (correction === undefined) return read;
    return {
      ...read,
      meaning: { correction, ...meaning },
      noted: this.#noted({ ...query, word: correction }),
    };
  }

  /** The words without those that are a function word misspelt or half typed, if only by a letter, where there are others. */
  withoutFunctionWords(words: readonly QueryWord[]): readonly QueryWord[] {
    const kept = words.filter((query) => !this.#isFunctionWord(query));
    return kept.length > 0 ? kept : words;
  }

  /** The function words between the words of a short query, which tell where the others may stand. */
  functionWords(parts: readonly Part[], words: readonly ReadWord[]): readonly PlacedWord[] {
    const lesser = parts.filter(({ word }) => isStopWord(word));
    if (
      lesser.length > MOST_FUNCTION_WORDS ||
      words.length > MOST_BETWEEN ||
      words.some(({ query }) => isStopWord(query.word))
    )
      return [];
    return lesser.map((query) => ({ query, meaning: this.#verbatim([query.word]), rarity: 0 }));
  }

  #isFunctionWord(query: QueryWord): boolean {
    const { word, open } = query;
    const { alphabet, families, postings, spelling, vocabulary } = this.#index;
    if (this.#notes.find(query).size > 0) return false;
    const frequencyOf = (other: string): number => postings.frequency(vocabulary.find(other));
    const begun = open ? stopWordsFrom(word) : [];
    if (begun.length > 0) {
      const [likeliest = NO_TERM] = completions(this.#index, word);
      return begun.some((other) => frequencyOf(other) > postings.frequency(likeliest));
    }
    if (word.length < SHORTEST) return false;
    // What is like a word takes long to find, and is of no interest while the word may become another.
    const known = open ? alphabet.beginningWith(word) : families.of(word);
    if (known.some((term) => postings.frequency(term) > 0)) return false;
    return spelling?.isFunctionWord(word) ?? false;
  }

  /** What a node of words or a phrase looks for: each word on its own, or the phrase as a whole. */
  wanted(node: TextNode, how: Reading = {}): readonly Wanted[] {
    const field = node.field && FIELD_OF[node.field];
    if (node.kind === 'words')
      return readWords(readParts([stretch(node)], this.knows)).map((word) =>
        this.read(word, { ...how, ...(field === undefined ? {} : { field }) }),
      );
    const words = tokenise(node.text).flatMap(({ word, whole }) => (whole ? [] : [word]));
    if (words.length === 0) return [];
    const meaning = this.#verbatim(words);
    if (field !== undefined) return [{ meaning, count: 1, noted: [], field }];
    return [{ meaning, count: 1, noted: this.#numbers(this.#notes.findPhrase(words)) }];
  }

  /** These words side by side, and nothing that is like them. */
  #verbatim(words: readonly string[]): Meaning {
    const terms = words.map((word) => this.#index.vocabulary.find(word));
    return {
      tiers: [{ kind: 'exact', alternatives: terms.includes(NO_TERM) ? [] : [{ terms, weight: 1 }] }],
    };
  }

  /** Words and phrases of a filter that make a paper better: all but those that leave papers out. */
  scoring(node: QueryNode): readonly Wanted[] {
    if (node.kind === 'words' || node.kind === 'phrase') return this.wanted(node);
    return node.kind === 'and' || node.kind === 'or'
      ? node.children.flatMap((child) => this.scoring(child))
      : [];
  }

  /** Notes what may mean something else by its spelling: what is found only by its stem, if at all, or was doubted. */
  #readEarly({ query: { word }, meaning, noted }: ReadWord, { exact, widen }: Reading): void {
    const found = meaning.tiers.some(({ kind, alternatives }) => kind !== 'stem' && alternatives.length > 0);
    const sure = exact || word.length < SHORTEST || (!widen && (found || noted.length > 0));
    if (!sure) this.unsure = true;
    this.#early.set(word, sure && this.#early.get(word) !== false);
  }

  #meaningOf(query: QueryWord, how: Reading, noted: boolean): Meaning {
    const { documents, spelling, vocabulary } = this.#index;
    // Most pairs of words are no compound of the papers.
    const compounds = query.compounds.filter((word) => vocabulary.find(word) !== NO_TERM);
    return this.#meanings.recall(
      `${documents.revision} ${spelling !== undefined}`,
      JSON.stringify([query.word, query.open, compounds, query.parts, how, noted]),
      () => findMeaning(this.#index, { ...query, compounds }, how, noted),
    );
  }

  #noted(query: QueryWord): readonly number[] {
    return this.#numbers(this.#notes.find(query));
  }

  #numbers(papers: Iterable<PaperId>): readonly number[] {
    return Array.from(papers).flatMap((id) => this.#index.documents.number(id) ?? []);
  }
}
