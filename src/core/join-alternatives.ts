/** Puts the parts of a query together: what OR joins becomes one node, and words side by side become one. */
import { HINTS } from './query-hints.ts';
import type { QueryNode, Span } from './query-tree.ts';

export interface Term {
  readonly node: QueryNode;
  /** Mere words, which stand together with the mere words beside them. */
  readonly plain: boolean;
}

export type Part = Term | { readonly or: Span };

function alternatives(terms: readonly Term[]): Term {
  const [first] = terms;
  const last = terms.at(-1);
  if (!first || !last) throw new Error('a chain of OR has at least one term');
  if (terms.length === 1) return first;
  const children = terms.map(({ node }) => node);
  return {
    node: { kind: 'or', start: first.node.start, end: last.node.end, children },
    plain: false,
  };
}

/** Each is one term, or several that OR joins. */
function chainsOf(parts: readonly Part[], hint: (span: Span, message: string) => void): readonly Term[] {
  const chains: Term[][] = [];
  let joining: Span | undefined;
  for (const part of parts) {
    const chain = chains.at(-1);
    if ('node' in part) {
      if (joining && chain) chain.push(part);
      else chains.push([part]);
      joining = undefined;
    } else if (chain && !joining) joining = part.or;
    else hint(part.or, HINTS.danglingOr);
  }
  if (joining) hint(joining, HINTS.danglingOr);
  return chains.map(alternatives);
}

/** @param text the whole query, since the text of words side by side is what stands there, punctuation and all. */
export function joinAlternatives(
  parts: readonly Part[],
  text: string,
  hint: (span: Span, message: string) => void,
): readonly Term[] {
  const joined: Term[] = [];
  const flush = (first: QueryNode | undefined, last: QueryNode | undefined): void => {
    if (first?.kind !== 'words' || last?.kind !== 'words') return;
    const { start } = first;
    const { end, open } = last;
    joined.push({ node: { ...first, end, open, text: text.slice(start, end) }, plain: true });
  };
  let first: QueryNode | undefined;
  let last: QueryNode | undefined;
  for (const term of chainsOf(parts, hint)) {
    if (term.plain) {
      first ??= term.node;
      last = term.node;
      continue;
    }
    flush(first, last);
    first = undefined;
    joined.push(term);
  }
  if (first) flush(first, last);
  return joined;
}
