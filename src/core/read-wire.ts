/** Reads a manifest or a shard from whatever a server sent: the one place where wire data stops being `unknown`. */
import { FailureError } from './failure.ts';
import { isSafeUrl } from './links.ts';
import type { ListSlug } from './list.ts';
import type { Extent, LinkKind, OriginalText, Paper, PaperId, PaperLink, PaperSource } from './paper.ts';
import { type Manifest, type ManifestList, type Shard, type ShardInfo, WIRE_FORMAT } from './wire.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Says where in the file the trouble is: `[3].links[0].url`. */
class Malformed extends Error {}

const malformed = (path: string, wanted: string): Malformed =>
  new Malformed(path === '' ? `it is not ${wanted}` : `${path} is not ${wanted}`);

function fields(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(path, 'an object');
  return value as Fields;
}

function text(value: unknown, path: string): string {
  if (typeof value !== 'string') throw malformed(path, 'text');
  return value;
}

function named(value: unknown, path: string): string {
  if (text(value, path) === '') throw malformed(path, 'filled in');
  return value as string;
}

function number(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw malformed(path, 'a number');
  return value;
}

function count(value: unknown, path: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw malformed(path, 'a count');
  return value as number;
}

function list<T>(value: unknown, path: string, read: (item: unknown, path: string) => T): readonly T[] {
  if (!Array.isArray(value)) throw malformed(path, 'a list');
  return value.map((item: unknown, index) => read(item, `${path}[${index}]`));
}

function choice<T extends string>(value: unknown, path: string, choices: readonly T[]): T {
  const found = choices.find((each) => each === value);
  if (found === undefined) throw malformed(path, `one of ${choices.join(', ')}`);
  return found;
}

/** `{ [key]: read(value) }` when the field is there, and nothing otherwise, for spreading into a result. */
function optional<K extends string, T>(
  from: Fields,
  key: K,
  path: string,
  read: (value: unknown, path: string) => T,
): { readonly [P in K]?: T } {
  const value = from[key];
  if (value === undefined) return {};
  return { [key]: read(value, `${path}.${key}`) } as { readonly [P in K]?: T };
}

function httpUrl(value: unknown, path: string): string {
  // Links are rendered as anchors: data from anywhere must not be able to smuggle in another scheme.
  if (!isSafeUrl(text(value, path))) throw malformed(path, 'an http(s) address');
  return value as string;
}

/** A name beside the manifest, so that a path in it cannot lead anywhere else. */
function fileName(value: unknown, path: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*\.json$/u.test(text(value, path))) throw malformed(path, 'a file name');
  return value as string;
}

function shardInfo(value: unknown, path: string): ShardInfo {
  const from = fields(value, path);
  return {
    file: fileName(from.file, `${path}.file`),
    count: count(from.count, `${path}.count`),
    bytes: count(from.bytes, `${path}.bytes`),
  };
}

function manifestList(value: unknown, path: string): ManifestList {
  const from = fields(value, path);
  const shards = list(from.shards, `${path}.shards`, shardInfo);
  const total = count(from.count, `${path}.count`);
  if (shards.reduce((sum, shard) => sum + shard.count, 0) !== total) {
    throw malformed(`${path}.count`, 'the sum of its shards');
  }
  return {
    slug: named(from.slug, `${path}.slug`) as ListSlug,
    title: named(from.title, `${path}.title`),
    ...optional(from, 'description', path, text),
    ...optional(from, 'sourceUrl', path, httpUrl),
    count: total,
    version: named(from.version, `${path}.version`),
    shards,
  };
}

const KINDS: readonly LinkKind[] = ['code', 'project'];
const EXTENTS: readonly Extent[] = ['full', 'summary', 'none'];

function link(value: unknown, path: string): PaperLink {
  const from = fields(value, path);
  return {
    url: httpUrl(from.url, `${path}.url`),
    kind: choice(from.kind, `${path}.kind`, KINDS),
  };
}

function original(value: unknown, path: string): OriginalText {
  const from = fields(value, path);
  return { ...optional(from, 'title', path, text), ...optional(from, 'abstract', path, text) };
}

function source(value: unknown, path: string): PaperSource {
  const from = fields(value, path);
  return {
    ...optional(from, 'url', path, httpUrl),
    ...optional(from, 'arxivId', path, text),
    ...optional(from, 'doi', path, text),
    ...optional(from, 'upvotes', path, count),
  };
}

function paper(value: unknown, path: string): Paper {
  const from = fields(value, path);
  return {
    id: named(from.id, `${path}.id`) as PaperId,
    title: named(from.title, `${path}.title`),
    abstract: text(from.abstract, `${path}.abstract`),
    extent: choice(from.extent, `${path}.extent`, EXTENTS),
    ...optional(from, 'original', path, original),
    ...optional(from, 'authors', path, (names, at) => list(names, at, text)),
    ...optional(from, 'year', path, number),
    ...optional(from, 'venue', path, text),
    links: list(from.links, `${path}.links`, link),
    source: source(from.source, `${path}.source`),
  };
}

/** Runs a reader, and turns its complaint into the failure that people are told. */
function reading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof Malformed)) throw thrown;
    throw new FailureError({ code: 'data-malformed', file, detail: thrown.message }, { cause: thrown });
  }
}

/**
 * @param value the parsed JSON of `manifest.json`; fields that this version does not know are dropped.
 * @throws FailureError `data-newer` for a newer format, whatever else is in it; `data-malformed` for anything unreadable.
 */
export function parseManifest(value: unknown, file = 'manifest.json'): Manifest {
  return reading(file, () => {
    const from = fields(value, '');
    const format = count(from.format, 'format');
    if (format > WIRE_FORMAT) throw new FailureError({ code: 'data-newer', format });
    if (format < WIRE_FORMAT) throw malformed('format', `${WIRE_FORMAT}`);
    const lists = list(from.lists, 'lists', manifestList);
    if (new Set(lists.map((each) => each.slug)).size !== lists.length) {
      throw malformed('lists', 'free of repeated slugs');
    }
    return { format, lists };
  });
}

/**
 * @param value the parsed JSON of a shard.
 * @param file the shard's name, for the failure.
 * @throws FailureError `data-malformed`.
 */
export function parseShard(value: unknown, file = 'shard'): Shard {
  return reading(file, () => list(value, '', paper));
}
