/** Finds the documents that the filters of a query leave: one byte each, 1 when it may be found. */

import type { Personal } from '../core/personal.ts';
import type { QueryNode } from '../core/query-tree.ts';
import type { Wanted } from './evaluate.ts';
import { readAlternative } from './evaluate.ts';
import { COUNTS } from './field-counts.ts';
import { fold } from './fold.ts';
import type { Index } from './index.ts';
import type { Reading } from './match-tiers.ts';
import type { Notes } from './notes.ts';
import { createBlock } from './segment.ts';
import type { TextNode } from './text-nodes.ts';

export interface Selection {
  readonly index: Index;
  readonly notes: Notes;
  /** What a node of words or a phrase looks for. */
  readonly wanted: (node: TextNode, how?: Reading) => readonly Wanted[];
  /** Whether the paper at a place of the source is in a list of that name. */
  readonly inList: (list: string) => (place: number) => boolean;
}

const block = createBlock();

/** Equal for tags that differ in case, diacritics, or how their words are joined. */
const tagForm = (tag: string): string => fold(tag).replace(/[\s_-]+/g, ' ');

export function selectDocuments(selection: Selection, node: QueryNode): Uint8Array {
  const { documents } = selection.index;
  const selected = new Uint8Array(documents.length);
  const where = (holds: (doc: number) => boolean): Uint8Array => {
    for (let doc = 0; doc < selected.length; doc++) if (holds(doc)) selected[doc] = 1;
    return selected;
  };
  const personal = (holds: (personal: Personal) => boolean): Uint8Array => {
    for (const each of selection.notes.all.values()) {
      const doc = documents.number(each.id);
      if (doc !== undefined && holds(each)) selected[doc] = 1;
    }
    return selected;
  };
  const combine = (children: readonly QueryNode[], all: boolean): Uint8Array => {
    selected.fill(all ? 1 : 0);
    for (const child of children) {
      const theirs = selectDocuments(selection, child);
      for (let doc = 0; doc < selected.length; doc++)
        if ((theirs[doc] === 1) !== all) selected[doc] = all ? 0 : 1;
    }
    return selected;
  };

  switch (node.kind) {
    case 'words':
    case 'phrase':
      return inAll(selection, selection.wanted(node), selected);
    case 'year': {
      const { from = 1, to = Infinity } = node;
      return where((doc) => documents.year(doc) >= from && documents.year(doc) <= to);
    }
    case 'list': {
      const inList = selection.inList(node.list);
      return where((doc) => documents.visible(doc) && inList(documents.place(doc)));
    }
    case 'tag': {
      const wanted = tagForm(node.tag);
      const has = ({ tags }: Personal): boolean => tags.some((tag) => tagForm(tag) === wanted);
      // While it is typed, a tag that nothing has is the beginning of another.
      if (!node.open || [...selection.notes.all.values()].some(has)) return personal(has);
      return personal(({ tags }) => tags.some((tag) => tagForm(tag).startsWith(wanted)));
    }
    case 'has': {
      const { has } = node;
      if (has === 'note') return personal(({ note }) => note !== '');
      return where((doc) => documents.has(doc, has));
    }
    case 'is': {
      if (node.is === 'starred') return personal(({ starred }) => starred);
      personal(({ read }) => read);
      if (node.is === 'read') return selected;
      return selected.map((read) => 1 - read);
    }
    case 'not': {
      // What is to be left out is meant as it was typed.
      const wanted = (child: TextNode): readonly Wanted[] => selection.wanted(child, { exact: true });
      return selectDocuments({ ...selection, wanted }, node.child).map((selectedThere) => 1 - selectedThere);
    }
    case 'and':
      return combine(node.children, true);
    case 'or':
      return combine(node.children, false);
  }
}

/** Documents that have all the words; without words, none. */
function inAll({ index }: Selection, words: readonly Wanted[], selected: Uint8Array): Uint8Array {
  words.forEach(({ meaning, field, noted }, at) => {
    const mark = (doc: number): void => {
      if (selected[doc] === at) selected[doc] = at + 1;
    };
    for (const alternative of meaning.tiers.flatMap(({ alternatives }) => alternatives)) {
      readAlternative(index, alternative, block);
      for (let i = 0; i < block.count; i++) {
        if (field === undefined || (COUNTS[field]?.[block.fields[i] ?? 0] ?? 0) > 0) mark(block.docs[i] ?? 0);
      }
    }
    for (const doc of noted) mark(doc);
  });
  return selected.map((had) => (words.length > 0 && had === words.length ? 1 : 0));
}
