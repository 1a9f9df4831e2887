/** Rows of papers that left the lists and about which something was decided, out of the copies that decisions keep. */

import { personalOf } from '../core/decision-change.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import { parseQuery } from '../core/parse-query.ts';
import type { Personal } from '../core/personal.ts';
import type { QueryNode, TextField } from '../core/query-tree.ts';
import { tagKey } from '../core/tag.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Library } from './library.ts';
import type { ListedRow } from './result-list.ts';

/** Characters: about three lines on a phone. */
const SNIPPET = 220;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function textOf(paper: Paper, personal: Personal | undefined, field: TextField | undefined): string {
  const { title, abstract, authors = [], venue = '' } = paper;
  const author = authors.join(' ');
  const texts = { title, abstract, author, venue };
  const all = [title, abstract, author, venue, personal?.note ?? '', ...(personal?.tags ?? [])];
  // Words of two texts are no neighbours.
  return (field ? [texts[field]] : all).map((each) => ` ${wordsOf(each).join(' ')} `).join('|');
}

/** Equal for tags that differ in how their words are joined. */
const tagForm = (tag: string): string => tagKey(tag).replace(/[\s_-]+/g, ' ');

/** While it is typed, a tag that nothing has is the beginning of another. */
function hasTag(
  personal: Personal | undefined,
  { tag, open }: Extract<QueryNode, { kind: 'tag' }>,
  everyone: readonly Personal[],
): boolean {
  const key = tagForm(tag);
  const has = ({ tags }: Personal): boolean => tags.some((other) => tagForm(other) === key);
  if (!personal || !open || everyone.some(has)) return personal !== undefined && has(personal);
  return personal.tags.some((other) => tagForm(other).startsWith(key));
}

/** Few papers ever leave, so each is read word by word; filters on what its copy does not know find nothing. */
function matches(
  paper: Paper,
  personal: Personal | undefined,
  node: QueryNode,
  everyone: readonly Personal[],
): boolean {
  const matchesToo = (child: QueryNode): boolean => matches(paper, personal, child, everyone);
  switch (node.kind) {
    case 'words': {
      const text = textOf(paper, personal, node.field);
      return wordsOf(node.text).every((word) => text.includes(` ${word}`));
    }
    case 'phrase':
      return textOf(paper, personal, node.field).includes(` ${wordsOf(node.text).join(' ')} `);
    case 'year':
      return (
        paper.year !== undefined &&
        paper.year >= (node.from ?? paper.year) &&
        paper.year <= (node.to ?? paper.year)
      );
    case 'has':
      if (node.has === 'note') return (personal?.note ?? '') !== '';
      if (node.has === 'link' && paper.source.url) return true;
      return paper.links.some(({ kind }) => node.has === 'link' || kind === node.has);
    case 'is':
      if (node.is === 'starred') return personal?.starred ?? false;
      return (personal?.read ?? false) === (node.is === 'read');
    case 'list':
      return false;
    case 'tag':
      return hasTag(personal, node, everyone);
    case 'not':
      return !matchesToo(node.child);
    case 'and':
      return node.children.every(matchesToo);
    case 'or':
      return node.children.some(matchesToo);
  }
}

/** @returns rows of those of `ids` that no list has any more and that the text finds. */
export async function goneRows(
  corpus: Corpus,
  library: Library,
  ids: readonly PaperId[],
  text: string,
): Promise<readonly ListedRow[]> {
  const { clauses } = parseQuery(text);
  const everyone = library.personal.peek();
  const copies = ids.flatMap((id) => {
    const decision = library.decisions.peek().get(id);
    const copy = decision?.copy;
    const wanted = copy && clauses.every((clause) => matches(copy, personalOf(decision), clause, everyone));
    return wanted ? [{ id, copy }] : [];
  });
  const present = new Set(await corpus.present(copies.map(({ id }) => id)));
  return copies.flatMap(({ id, copy }): ListedRow[] => {
    if (present.has(id)) return [];
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
