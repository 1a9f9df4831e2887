/**
 * What the build writes and the app fetches: `data/manifest.json` and the shards it names.
 * The build emits values of these types; the app reads them from `unknown`.
 */
import type { ListSlug } from './list.ts';
import type { Paper } from './paper.ts';

/** Raised only when an old app could no longer read new data. */
export const WIRE_FORMAT = 1;

export interface ShardInfo {
  /** File name beside the manifest, with a hash of its content: `hugging-face-papers.0.1a2b3c4d5e6f.json`. */
  readonly file: string;
  /** Papers in it. */
  readonly count: number;
  /** Length of the file in bytes. */
  readonly bytes: number;
}

export interface ManifestList {
  readonly slug: ListSlug;
  readonly title: string;
  readonly description?: string;
  readonly sourceUrl?: string;
  /** Papers in all shards. */
  readonly count: number;
  /** Changes exactly when the content of the list does. */
  readonly version: string;
  readonly shards: readonly ShardInfo[];
}

export interface Manifest {
  readonly format: number;
  readonly lists: readonly ManifestList[];
}

/** A shard file: papers in the order of their source. */
export type Shard = readonly Paper[];
