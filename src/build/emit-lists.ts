/** Turns lists into the files of the wire: content-hashed shards and the manifest that names them. */
import { createHash } from 'node:crypto';
import type { Paper } from '../core/paper.ts';
import { type Manifest, type ManifestList, type Shard, WIRE_FORMAT } from '../core/wire.ts';
import type { BuiltList } from './read-lists.ts';

/** Bytes; a phone fetches and stores one in well under a second. */
const SHARD_LIMIT = 1_000_000;

export interface EmittedFile {
  /** Relative to the site, with `/`: `data/manifest.json`. */
  readonly path: string;
  readonly text: string;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Splits a list so that no shard is over the limit; a single paper over it is a shard of its own. */
function toShards(papers: readonly Paper[]): readonly { readonly text: string; readonly count: number }[] {
  const shards: { text: string; count: number }[] = [];
  let entries: string[] = [];
  let size = 2;
  const flush = (): void => {
    if (entries.length > 0) shards.push({ text: `[${entries.join(',\n')}]`, count: entries.length });
    entries = [];
    size = 2;
  };
  for (const paper of papers satisfies Shard) {
    const entry = JSON.stringify(paper);
    const bytes = Buffer.byteLength(entry) + 2;
    if (size + bytes > SHARD_LIMIT) flush();
    entries.push(entry);
    size += bytes;
  }
  flush();
  return shards;
}

/** Deterministic: the same lists give the same bytes. */
export function emitLists(lists: readonly BuiltList[]): readonly EmittedFile[] {
  const files: EmittedFile[] = [];
  const manifest = {
    format: WIRE_FORMAT,
    lists: lists.map((list): ManifestList => {
      const shards = toShards(list.papers).map(({ text, count }, index) => {
        const file = `${list.slug}.${index}.${hash(text)}.json`;
        files.push({ path: `data/${file}`, text });
        return { file, count, bytes: Buffer.byteLength(text) };
      });
      return {
        slug: list.slug,
        title: list.title,
        ...(list.description === undefined ? {} : { description: list.description }),
        ...(list.sourceUrl === undefined ? {} : { sourceUrl: list.sourceUrl }),
        count: list.papers.length,
        version: hash(shards.map(({ file }) => file).join('\n')),
        shards,
      };
    }),
  } satisfies Manifest;
  return [...files, { path: 'data/manifest.json', text: `${JSON.stringify(manifest, null, 2)}\n` }];
}
