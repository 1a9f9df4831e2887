import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClause, removeClause } from '../../src/core/edit-query.ts';
import { parseQuery } from '../../src/core/parse-query.ts';
import type { QueryNode } from '../../src/core/query-tree.ts';
import { bare } from './bare-query.ts';

/** Texts of the language's own pieces, which random characters would hardly ever make. */
const piece = fc.constantFrom(
  ...['a', 'bee', 'OR', '-', '--', '(', ')', '"', '“', '”', ' ', ' ', ' ', '.', ',', ':', '-z', '-"', '-('],
  ...[
    'title:',
    'year:',
    'year:2023..2025',
    'year>',
    'year<=2023',
    'is:read',
    'has:',
    'tag:x',
    'foo:',
    'abs:',
    'list:',
    'author:',
    '2024',
    '..',
    '-5%',
    'title:-',
    'tag:-(',
    '-2024',
  ],
);
const typed = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string(),
);
const many = { numRuns: 5000 };

/** Of a node that is words and nothing else, however many brackets are around them. */
function wordsOf(node: QueryNode): readonly string[] | undefined {
  if (node.kind === 'words' && !node.field) return node.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (node.kind !== 'and') return undefined;
  const parts = node.children.map(wordsOf);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** Clauses as they mean, with words side by side taken together and their punctuation left out. */
function meaning(nodes: readonly QueryNode[]): readonly unknown[] {
  const meant: unknown[] = [];
  let running: string[] | undefined;
  for (const node of nodes) {
    const words = wordsOf(node);
    if (words) {
      if (!running) {
        running = [];
        meant.push(['words', running]);
      }
      running.push(...words);
      continue;
    }
    running = undefined;
    if (node.kind === 'words') meant.push([node.field, node.text.toLowerCase().match(/[\p{L}\p{N}]+/gu)]);
    else if (node.kind === 'not') meant.push(['not', ...meaning([node.child])]);
    else if (node.kind === 'and') {
      const inner = meaning(node.children);
      meant.push(inner.length === 1 ? inner[0] : ['and', ...inner]);
    } else if (node.kind === 'or') meant.push(['or', ...node.children.map((child) => meaning([child]))]);
    else meant.push(bare(node));
  }
  return meant;
}

describe('any text at all', () => {
  it('has spans that lie inside the text, nest, and follow each other', () => {
    const check = (node: QueryNode, from: number, to: number): void => {
      expect(from <= node.start && node.start < node.end && node.end <= to).toBe(true);
      const children = 'children' in node ? node.children : 'child' in node ? [node.child] : [];
      let at = node.start;
      for (const child of children) {
        check(child, at, node.end);
        at = child.end;
      }
    };
    fc.assert(
      fc.property(typed, (text) => {
        const { clauses: nodes, hints: found } = parseQuery(text);
        let at = 0;
        for (const node of nodes) {
          check(node, at, text.length);
          at = node.end;
        }
        for (const { start, end } of found)
          expect(0 <= start && start < end && end <= text.length).toBe(true);
      }),
      many,
    );
  });

  it('loses exactly the clause whose chip is removed', () => {
    fc.assert(
      fc.property(typed, fc.nat(), (text, pick) => {
        const tree = parseQuery(text);
        if (tree.clauses.length === 0) return;
        const index = pick % tree.clauses.length;
        const left = parseQuery(removeClause(tree, index));
        expect(meaning(left.clauses)).toEqual(meaning(tree.clauses.filter((_, at) => at !== index)));
      }),
      {
        ...many,
        examples: [
          ['(-5%)a', 1],
          ['(list: ,)a', 0],
        ],
      },
    );
  });

  it('means the same in its shortest form, which is its own shortest form', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const tree = parseQuery(text);
        for (const clause of tree.clauses) {
          const written = formatClause(clause);
          const again = parseQuery(written);
          expect(meaning(again.clauses)).toEqual(meaning([clause]));
          expect(again.clauses.map(formatClause).join(' ')).toBe(written);
        }
      }),
      { ...many, examples: [['(a (has:a'], ['list:"a,"'], ['-(-5%']] },
    );
  });
});

describe('the query language', () => {
  it('answers long texts of nothing but brackets and quotes, with a shallow tree', () => {
    const length = 200_000;
    for (const piece of [
      '(',
      ')',
      '"',
      '-',
      '-1',
      'abc:d ',
      '-(',
      'a OR ',
      'title:(',
      '"a',
      '"a ',
      'a" ',
      'a:',
      'year: ',
      ' ',
    ]) {
      const tree = parseQuery(piece.repeat(length / piece.length));
      let depth = 0;
      for (let node: QueryNode | undefined = tree.clauses[0]; node; depth += 1)
        node = node.kind === 'not' ? node.child : node.kind === 'and' ? node.children[0] : undefined;
      expect(depth).toBeLessThan(50);
    }
  });
});
