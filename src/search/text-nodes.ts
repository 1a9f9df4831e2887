/** Which nodes of a query are text, and the words in them. */
import type { QueryNode } from '../core/query-tree.ts';
import type { TypedWords } from './read-query.ts';

export type TextNode = QueryNode & { readonly kind: 'words' | 'phrase' };

type PlainWords = QueryNode & { readonly kind: 'words' };

export const isPlain = (node: QueryNode): node is PlainWords =>
  node.kind === 'words' && node.field === undefined;

/** Phrases, and what is made of phrases and words alone; plain words by themselves are none, nor is one word of a field. */
export const isText = (node: QueryNode): boolean =>
  node.kind === 'phrase'
    ? node.field === undefined || /\S\s+\S/.test(node.text)
    : (node.kind === 'and' || node.kind === 'or') &&
      node.children.every((child) => isPlain(child) || isText(child));

/** The words of what `isText` holds for. */
export function wordsOf(node: QueryNode): readonly QueryNode[] {
  if (isPlain(node)) return [node];
  if (node.kind === 'phrase') {
    // The quotation mark behind it is not part of its text.
    return [{ ...node, kind: 'words', open: false, end: node.end - 1 }];
  }
  return node.kind === 'and' || node.kind === 'or' ? node.children.flatMap(wordsOf) : [];
}

/** The span of words ends with their text. */
export const stretch = ({ text, end, ...node }: TextNode): TypedWords => ({
  text,
  start: end - text.length,
  open: node.kind === 'words' && node.open,
});
