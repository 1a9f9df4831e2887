/** The parts of a search that is more than words, each of which can be taken out. */
import { useMemo, useRef } from 'preact/hooks';
import { formatClause, removeClause } from '../../core/edit-query.ts';
import { parseQuery } from '../../core/parse-query.ts';
import type { QueryNode } from '../../core/query-tree.ts';
import { useApp } from '../app-context.ts';
import { Icon } from './icon.tsx';
import './query-chips.css';

export const isMereWords = (node: QueryNode): boolean => node.kind === 'words' && node.field === undefined;

/** "title: agent", with a space to read it by. */
const labelOf = (node: QueryNode): string => formatClause(node).replace(/^(-?[a-z]+):(?=\S)/, '$1: ');

export function QueryChips({ text }: { readonly text: string }) {
  const { results } = useApp();
  const list = useRef<HTMLUListElement>(null);
  const tree = useMemo(() => parseQuery(text), [text]);
  const chips = tree.clauses.every(isMereWords) ? [] : tree.clauses;
  function remove(at: number): void {
    results.setText(removeClause(tree, at));
    // The next chip takes over the focus, or the field when it was the last.
    requestAnimationFrame(() => {
      const left = list.current?.querySelectorAll('button');
      const target =
        left?.[Math.min(at, left.length - 1)] ?? document.querySelector<HTMLElement>('input[type=search]');
      target?.focus();
    });
  }

  if (chips.length === 0) return null;
  return (
    <ul class="query-chips" ref={list} aria-label="Parts of the search">
      {chips.map((node, at) => {
        const label = labelOf(node);
        return (
          <li key={`${label} ${at}`}>
            <button
              type="button"
              aria-label={`Remove ${isMereWords(node) ? '' : 'filter '}${label}`}
              onClick={() => remove(at)}
              // When the key is let go: held, it would go on in what gets the focus then.
              onKeyUp={({ key }) => {
                if (key === 'Delete' || key === 'Backspace') remove(at);
              }}
            >
              <span>{label}</span>
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
