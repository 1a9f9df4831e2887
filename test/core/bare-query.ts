/** What a query was read as, in plain facts that a test can write down. */
import { parseQuery } from '../../src/core/parse-query.ts';
import type { QueryNode } from '../../src/core/query-tree.ts';

export type Plain = Readonly<Record<string, unknown>>;

/** A node without its place in the text. */
export function bare(node: QueryNode): Plain {
  const { start: _start, end: _end, ...facts } = node;
  if (facts.kind === 'not') return { kind: 'not', child: bare(facts.child) };
  if (facts.kind === 'and' || facts.kind === 'or')
    return { kind: facts.kind, children: facts.children.map(bare) };
  if (facts.kind === 'words' || facts.kind === 'tag') {
    const { open: _open, ...rest } = facts;
    return rest;
  }
  return facts;
}
export const clauses = (text: string): readonly Plain[] => parseQuery(text).clauses.map(bare);
export const hints = (text: string): readonly string[] =>
  parseQuery(text).hints.map(({ message }) => message);
export const words = (text: string, field?: string): Plain => ({
  kind: 'words',
  text,
  ...(field ? { field } : {}),
});
export const phrase = (text: string, field?: string): Plain => ({
  kind: 'phrase',
  text,
  ...(field ? { field } : {}),
});
