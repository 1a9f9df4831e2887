/** Reads what was typed as a tree: one clause of plain words. */
import type { QueryTree } from './query-tree.ts';

export function parseQuery(text: string): QueryTree {
  const open = /[\p{L}\p{N}\p{M}]$/u.test(text);
  const words = { kind: 'words', start: 0, end: text.length, text, open } as const;
  return { text, clauses: /[\p{L}\p{N}]/u.test(text) ? [words] : [], hints: [] };
}
