/** Papers and manifests small enough to see through. */
import type { Decision } from '../../src/core/decision.ts';
import type { ListSlug } from '../../src/core/list.ts';
import type { Paper, PaperId } from '../../src/core/paper.ts';
import type { Manifest } from '../../src/core/wire.ts';
import { makePaper } from '../support/make-paper.ts';

export const id = (name: string): PaperId => `title:${name}` as PaperId;

const paper = (name: string, title = `Title of ${name}`, abstract = `Abstract of ${name}.`): Paper =>
  makePaper(id(name), title, abstract);

export const papers = (count: number, prefix = 'p'): readonly Paper[] =>
  Array.from({ length: count }, (_, at) => paper(`${prefix}${at}`));

/** One list for each entry, one shard each: `{ a: ['a.1.json', 3] }`. */
export const manifest = (
  lists: Readonly<Record<string, readonly [file: string, count: number]>>,
): Manifest => ({
  format: 1,
  lists: Object.entries(lists).map(([slug, [file, count]]) => ({
    slug: slug as ListSlug,
    title: slug.toUpperCase(),
    count,
    version: file,
    shards: [{ file, count, bytes: 1 }],
  })),
});

export const starred = (name: string, at: number, value = true): Decision => ({
  paperId: id(name),
  star: { value, at },
  copy: paper(name),
});

/** Everything that can be decided about a paper, all of it at one time. */
export const decided = (name: string, at: number): Decision => ({
  ...starred(name, at),
  read: { value: true, at },
  tags: [{ tag: name, value: true, at }],
  note: { value: `Note on ${name}.`, at },
});
