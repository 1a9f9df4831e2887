/**
 * What may be meant by the last word of the search text: a word of the papers, a field, a value of one; or, where nothing
 * is typed yet, an earlier search. What is on offer stays until the answer for other text is there, so that it never flickers.
 */

import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { formatCount } from '../core/count.ts';
import { libraryRoute } from '../core/library-route.ts';
import { FIELD_NAMES, isTextField, POSSESSIONS, readFieldName, STANDINGS } from '../core/query-field.ts';
import { tagQuery } from '../core/tag-query.ts';
import type { Corpus, CorpusStatus } from '../corpus/corpus.ts';
import type { Location } from './location.ts';
import type { Preferences } from './preferences.ts';

export interface Suggestion {
  /** What it adds or replaces, as shown. */
  readonly label: string;
  /** The whole text when it is taken. */
  readonly text: string;
  /** A word about it, such as how many papers have it. */
  readonly about?: string;
}

export interface Suggestions {
  readonly kind: 'recent' | 'completion';
  /** The text they were made for. */
  readonly for: string;
  readonly items: readonly Suggestion[];
}

/** More would hide the results they are to lead to. */
const MOST = 4;
/** Milliseconds of rest before words are asked for, so that they keep no search waiting. */
const REST = 120;
/** Letters before a word is completed: fewer could be the beginning of anything. */
const LEAST = 2;

const LAST_WORD = /^(|.*[\s(])(-?)(?:([A-Za-z]+):)?([^\s"“”„():]*)$/su;

/** What joins words, here or elsewhere, and is none that was begun. */
const OPERATOR = /^(AND|NOT|OR)$/;

const isBegun = (name: string, prefix: string): boolean =>
  name.toLowerCase().startsWith(prefix.toLowerCase()) && name.toLowerCase() !== prefix.toLowerCase();

/** One of `model` and `models` is enough: either finds both. */
const isPlural = (word: string, words: readonly string[]): boolean =>
  words.some((other) => `${other}s` === word || other === `${word}s`);

export interface SuggestionParts {
  readonly corpus: Corpus;
  readonly status: ReadonlySignal<CorpusStatus>;
  readonly location: Location;
  readonly preferences: Preferences;
  /** Tags that the reader uses, the commonest first. */
  readonly tags: () => readonly string[];
}

export function createSuggestions(parts: SuggestionParts): ReadonlySignal<Suggestions | undefined> {
  const { corpus, status, location, preferences, tags } = parts;
  const offered = signal<Suggestions | undefined>(undefined);
  let latest = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function valuesOf(field: string): readonly string[] {
    switch (readFieldName(field)) {
      case 'has':
        return POSSESSIONS;
      case 'is':
        return STANDINGS;
      case 'list':
        return status.peek().lists.map(({ slug }) => slug);
      case 'tag':
        return tags();
      default:
        return [];
    }
  }

  async function complete(text: string): Promise<readonly Suggestion[]> {
    const [, before, minus, field, prefix] = LAST_WORD.exec(text) ?? [];
    if (before === undefined || prefix === undefined) return [];
    // In a phrase that is yet to be closed nothing is a filter.
    if (before.split(/["“”„]/).length % 2 === 0) return [];
    const start = `${before}${minus}${field === undefined ? '' : `${field}:`}`;
    const named = field === undefined ? undefined : readFieldName(field);
    if (named !== undefined && !isTextField(named)) {
      return valuesOf(named)
        .filter((value) => prefix === '' || isBegun(value, prefix))
        .slice(0, MOST)
        .map((value) => {
          const label = named === 'tag' ? tagQuery(value) : `${named}:${value}`;
          return { label, text: `${before}${minus}${label} ` };
        });
    }
    if (prefix.length < LEAST || !/^[\p{L}\p{N}]/u.test(prefix)) return [];
    if (field === undefined && OPERATOR.test(prefix)) return [];
    const found = await corpus.complete(prefix, 3 * MOST, named);
    const typed = found.find(({ word }) => word.toLowerCase() === prefix.toLowerCase());
    // A word that is complete needs no other, unless it is but the beginning of what more papers have.
    const words = found.filter(
      ({ word, papers }, index) =>
        papers > (typed?.papers ?? 0) &&
        !isPlural(word, [prefix, ...found.slice(0, index).map((other) => other.word)]),
    );
    const fields = field === undefined ? FIELD_NAMES.filter((name) => isBegun(name, prefix)) : [];
    return [
      ...fields.map((name) => ({ label: `${name}:`, text: `${before}${minus}${name}:`, about: 'filter' })),
      ...words.map(({ word, papers }) => ({
        label: word,
        text: `${start}${word} `,
        about: formatCount(papers),
      })),
    ].slice(0, MOST);
  }

  effect(() => {
    const route = location.route.value;
    const text = libraryRoute(route)?.text ?? '';
    latest += 1;
    const own = latest;
    clearTimeout(resting);
    if (text.trim() === '') {
      const items = preferences.recentSearches.value.map((recent) => ({ label: recent, text: recent }));
      offered.value = { kind: 'recent', for: text, items };
      return;
    }
    resting = setTimeout(async () => {
      const items = await complete(text).catch(() => []);
      if (own === latest) offered.value = { kind: 'completion', for: text, items };
    }, REST);
  });
  return offered;
}
