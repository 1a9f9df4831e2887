/** Rows of starred papers that left the lists, out of the copies that their decisions keep. */

import type { Paper, PaperId } from '../core/paper.ts';
import { parseQuery } from '../core/parse-query.ts';
import type { QueryNode, TextField } from '../core/query-tree.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Library } from './library.ts';
import type { ListedRow } from './results.ts';

/** Characters: about three lines on a phone. */
const SNIPPET = 220;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function textOf(paper: Paper, field: TextField | undefined): string {
  const { title, abstract, authors = [], venue = '' } = paper;
  const author = authors.join(' ');
  const texts = { title, abstract, author, venue };
  return ` ${wordsOf(field ? texts[field] : [title, abstract, author, venue].join(' ')).join(' ')} `;
}

/** Few papers ever leave, so each is read word by word; filters on what its copy does not know find nothing. */
function matches(paper: Paper, node: QueryNode): boolean {
  switch (node.kind) {
    case 'words': {
      const text = textOf(paper, node.field);
      return wordsOf(node.text).every((word) => text.includes(` ${word}`));
    }
    case 'phrase':
      return textOf(paper, node.field).includes(` ${wordsOf(node.text).join(' ')} `);
    case 'year':
      return (
        paper.year !== undefined &&
        paper.year >= (node.from ?? paper.year) &&
        paper.year <= (node.to ?? paper.year)
      );
    case 'has':
      return node.has !== 'note' && paper.links.some(({ kind }) => node.has === 'link' || kind === node.has);
    case 'is':
      return node.is === 'starred';
    case 'list':
    case 'tag':
      return false;
    case 'not':
      return !matches(paper, node.child);
    case 'and':
      return node.children.every((child) => matches(paper, child));
    case 'or':
      return node.children.some((child) => matches(paper, child));
  }
}

export async function goneRows(
  corpus: Corpus,
  library: Library,
  ids: readonly PaperId[],
  text: string,
): Promise<readonly ListedRow[]> {
  const present = new Set((await corpus.papers(ids)).map(({ id }) => id));
  const { clauses } = parseQuery(text);
  return ids.flatMap((id): ListedRow[] => {
    const copy = library.decisions.peek().get(id)?.copy;
    if (present.has(id) || !copy || !clauses.every((clause) => matches(copy, clause))) return [];
    const { title, abstract, extent, links, authors, year, venue } = copy;
    return [
      {
        id,
        title: { text: title, ranges: [] },
        snippet: { text: abstract.slice(0, SNIPPET), ranges: [] },
        extent,
        links,
        ...(authors ? { authors } : {}),
        ...(year === undefined ? {} : { year }),
        ...(venue === undefined ? {} : { venue }),
        gone: true,
      },
    ];
  });
}
