/** Hyphens of pasted text that have a space before them, as PDFs give them: `Pre -training of deep networks`. */
import { LITTLE_WORDS } from './caps-lock.ts';
import { HINTS } from './query-hints.ts';
import type { QueryNode, Span } from './query-tree.ts';

const isWords = (node: QueryNode): boolean =>
  node.kind === 'not' ? isWords(node.child) : node.kind === 'words' && !node.field;

/**
 * Inside a sentence of six words without operators a minus is a hyphen, and all of it is words. At either end it leaves
 * words out: there people write what they do not want, and few titles have a hyphen there. Which it is, is said.
 */
export function readHyphens(
  clauses: readonly QueryNode[],
  text: string,
  hint: (span: Span, message: string) => void,
): readonly QueryNode[] {
  const [first, minus] = clauses;
  const last = clauses.at(-1);
  if (first?.kind !== 'words' || minus?.kind !== 'not' || !clauses.every(isWords)) return clauses;
  if (!LITTLE_WORDS.test(text.toUpperCase()) || text.trim().split(/\s+/).length < 6) return clauses;
  hint({ start: minus.start, end: minus.start + 1 }, HINTS.loneMinus);
  if (last?.kind !== 'words') return clauses;
  return [{ ...last, start: first.start, text: text.slice(first.start, last.end) }];
}
