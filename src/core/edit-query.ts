/** What chips do with a query: name its clauses, and take one out of the text. */
import { readFieldName } from './query-field.ts';
import { meantField } from './query-hints.ts';
import { MINUS } from './query-scanner.ts';
import type { QueryNode, QueryTree } from './query-tree.ts';
import { tagQuery } from './tag-query.ts';

/** A word in a form that reads as nothing but words; brackets are gone. */
function plainWord(word: string): string {
  const bare = word.replace(/^[-"“”„]+/, '');
  const [prefix, name = ''] = /^([a-z]+)[:<>=]/i.exec(bare) ?? [];
  if (prefix !== undefined && (readFieldName(name) ?? meantField(name)))
    return `${name} ${plainWord(bare.slice(prefix.length))}`;
  return bare === 'OR' ? 'or' : bare;
}

const plainWords = (text: string): string =>
  text
    .split(/[\s()]+/)
    .flatMap((word) => plainWord(word).split(' '))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');

const quoted = (text: string): string => `"${text}"`;
const value = (text: string): string => (/[\s()]|^-|[^\p{L}\p{N}]$/u.test(text) ? quoted(text) : text);

const years = ({ from, to }: { readonly from?: number; readonly to?: number }): string =>
  from === to ? `${from}` : `${from ?? ''}..${to ?? ''}`;

function formatWords(text: string, field: string | undefined, grouped: boolean): string {
  const words = plainWords(text);
  if (field === undefined) return grouped && words.includes(' ') ? `(${words})` : words;
  return words.includes(' ') ? `${field}:(${words})` : `${field}:${words}`;
}

/** Brackets around these mean nothing, however deep. */
const isMereWords = (node: QueryNode): boolean =>
  node.kind === 'words' ? node.field === undefined : node.kind === 'and' && node.children.every(isMereWords);

/** @param grouped whether the node stands where several terms need brackets around them. */
function format(node: QueryNode, grouped: boolean): string {
  switch (node.kind) {
    case 'words':
      return formatWords(node.text, node.field, grouped);
    case 'phrase':
      return `${node.field ? `${node.field}:` : ''}${quoted(node.text)}`;
    case 'year':
      return `year:${years(node)}`;
    case 'list':
      return `list:${value(node.list)}`;
    case 'tag':
      return tagQuery(node.tag);
    case 'has':
      return `has:${node.has}`;
    case 'is':
      return `is:${node.is}`;
    case 'not': {
      const child = format(node.child, true);
      const written = `-${child}`;
      return MINUS.test(written) ? written : `-(${child})`;
    }
    case 'and': {
      const [only] = node.children;
      if (node.children.length === 1 && only && only.kind !== 'not') return format(only, grouped);
      const joined = node.children.map((child) => format(child, false)).join(' ');
      return !grouped && node.children.every(isMereWords) ? joined : `(${joined})`;
    }
    case 'or': {
      const joined = node.children.map((child) => format(child, true)).join(' OR ');
      return grouped ? `(${joined})` : joined;
    }
  }
}

/** A clause in the shortest form of the query language that means the same. */
export const formatClause = (clause: QueryNode): string => format(clause, false);

/**
 * @returns the text without its clause at `index`. With it goes what stands right before it and means nothing (a lone
 * minus, a field without a value), lest it take hold of what comes after.
 */
export function removeClause({ text, clauses, hints }: QueryTree, index: number): string {
  const clause = clauses[index];
  if (!clause) return text;
  let { start } = clause;
  for (const hint of hints.toReversed()) {
    const alone = !clauses.some((other) => other.start < hint.end && hint.start < other.end);
    if (alone && hint.start < start && text.slice(hint.end, start).trim() === '') start = hint.start;
  }
  const parts = [text.slice(0, start).trimEnd(), text.slice(clause.end).trimStart()];
  return parts.filter((part) => part !== '').join(' ');
}
