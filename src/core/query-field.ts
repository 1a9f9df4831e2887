/** The names before a colon that narrow a search, and what may stand after each of them. */
import type { Possession, QueryNode, Standing, TextField } from './query-tree.ts';

export type FilterField = 'year' | 'list' | 'tag' | 'has' | 'is';
export type FieldName = TextField | FilterField;

/** What there has to be in a text that is looked for. */
export const SEARCHABLE = /[\p{L}\p{N}]/u;

export const POSSESSIONS: readonly Possession[] = ['code', 'link', 'note'];
export const STANDINGS: readonly Standing[] = ['starred', 'read', 'unread'];
export const FIELD_NAMES: readonly FieldName[] = [
  'title',
  'abstract',
  'author',
  'venue',
  'year',
  'list',
  'tag',
  'has',
  'is',
];

/** @param name as typed: in any case, and also in the plural. */
export function readFieldName(name: string): FieldName | undefined {
  const lower = name.toLowerCase();
  return FIELD_NAMES.find(
    (field) => field === lower || (field !== 'has' && field !== 'is' && `${field}s` === lower),
  );
}

export const isTextField = (field: FieldName): field is TextField =>
  field === 'title' || field === 'abstract' || field === 'author' || field === 'venue';

type Facts<Node> = Node extends unknown ? Omit<Node, 'start' | 'end'> : never;
/** A filter without its place in the text. */
type FilterFacts = Facts<Extract<QueryNode, { readonly kind: FilterField }>>;

export interface ReadFilter {
  /** Missing when the value says nothing yet. */
  readonly filter?: FilterFacts;
  /** What to write instead, when the value was not understood or is not finished. */
  readonly hint?: string;
  /** True for the beginning of a value: as long as it is being typed, it narrows nothing. */
  readonly unfinished?: boolean;
}

const YEAR_HINT = 'A year filter looks like year:2024, year:2023..2025, year:2023.. or year:..2020.';
const COMPARISON = /^(>=|<=|>|<|=)(\d{4})$/;
const YEARS = /^(\d{4})?(?:(\.\.+|…|-|–)(\d{4})?)?$/;

/** Both ends as far as they are there; ends in the wrong order are swapped. */
function yearsBetween(from: number | undefined, to: number | undefined): FilterFacts {
  const [low, high] = from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
  return {
    kind: 'year',
    ...(low !== undefined && { from: low }),
    ...(high !== undefined && { to: high }),
  };
}

function readYears(value: string, last: boolean): ReadFilter {
  const [, sign = '', compared] = COMPARISON.exec(value) ?? [];
  if (compared !== undefined) {
    const year = Number(compared);
    const from = sign === '>' ? year + 1 : year;
    const to = sign === '<' ? year - 1 : year;
    return { filter: yearsBetween(sign[0] === '<' ? undefined : from, sign[0] === '>' ? undefined : to) };
  }
  const [whole, from, range, to] = YEARS.exec(value) ?? [];
  if (whole !== undefined && (from ?? to) !== undefined) {
    const first = from === undefined ? undefined : Number(from);
    return {
      filter: yearsBetween(first, range === undefined ? first : to === undefined ? undefined : Number(to)),
    };
  }
  if (last) {
    // The beginning of a second year leaves the first in force.
    const begun = /^(\d{4})(?:\.|(?:\.\.+|…|-|–)\d{1,3})$/.exec(value)?.[1];
    if (begun !== undefined) return { filter: yearsBetween(Number(begun), undefined), hint: YEAR_HINT };
    if (/^(?:[<>]?=?|\.\.?)\d{0,3}$/.test(value)) return { hint: YEAR_HINT, unfinished: true };
  }
  return { hint: YEAR_HINT };
}

function readChoice<Choice extends string>(
  choices: readonly Choice[],
  field: FilterField,
  value: string,
  last: boolean,
  make: (choice: Choice) => FilterFacts,
): ReadFilter {
  const lower = value.toLowerCase();
  const choice = choices.find((name) => name === lower || `${name}s` === lower);
  if (choice !== undefined) return { filter: make(choice) };
  const written = choices.map((name) => `${field}:${name}`);
  return {
    hint: `Write ${written.slice(0, -1).join(', ')} or ${written.at(-1)}.`,
    unfinished: last && choices.some((name) => name.startsWith(lower)),
  };
}

/**
 * @param value what stands after the colon, not empty.
 * @param last whether the whole text ends with it, so that it may be the beginning of something.
 */
export function readFilter(field: FilterField, value: string, last: boolean): ReadFilter {
  switch (field) {
    case 'year':
      return readYears(value, last);
    case 'list':
      return { filter: { kind: 'list', list: value } };
    case 'tag':
      return { filter: { kind: 'tag', tag: value } };
    case 'has':
      return readChoice(POSSESSIONS, field, value, last, (has) => ({ kind: 'has', has }));
    case 'is':
      return readChoice(STANDINGS, field, value, last, (is) => ({ kind: 'is', is }));
  }
}

/**
 * What a field is followed by when a space comes first, as it does in titles: a value, only where nothing but a filter
 * can be meant; a word of its own; or nothing yet.
 */
export function afterSpace(field: FieldName, text: string, from: number): 'value' | 'word' | 'nothing' {
  const [value = ''] = /^[^\s)]*/.exec(text.slice(from, from + 40)) ?? [];
  const another = /^([A-Za-z]+):/.exec(value)?.[1];
  const ends = value === '' || /^-./.test(value);
  if (ends || (another !== undefined && readFieldName(another))) return 'nothing';
  if (/^["“”„(]/.test(value)) return 'value';
  const means =
    isTextField(field) || field === 'list' || field === 'tag'
      ? SEARCHABLE.test(value)
      : readFilter(field, value.replace(/[,;]+$/, ''), false).filter !== undefined;
  return means ? 'value' : 'word';
}
