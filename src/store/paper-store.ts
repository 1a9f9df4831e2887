/**
 * The cache of the lists. Shards are immutable and named by their content, so storing one never changes
 * another; the stored manifest alone decides which of them make up the lists. Everything here can be fetched again.
 */
import type { Paper, PaperId } from '../core/paper.ts';
import type { Manifest } from '../core/wire.ts';

/** Where a paper lies: the `index`th of the shard called `file`. */
export interface PaperPlace {
  readonly file: string;
  readonly index: number;
}

/** What an array of the search index may be. */
export type StoredArray = Uint8Array | Uint16Array | Int16Array | Uint32Array;

/** A search index as it is stored; what its arrays mean is known to those who made it. */
export interface StoredIndex {
  readonly format: number;
  /** Shards that it was made of. */
  readonly files: readonly string[];
  readonly arrays: Readonly<Record<string, StoredArray>>;
}

/** Papers that came to this device at one time. */
export interface Arrival {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly ids: readonly PaperId[];
}

export interface PaperStore {
  /** `memory` when the browser keeps nothing: the lists are then fetched on every visit. */
  readonly kind: 'disk' | 'memory';
  /** The manifest that was committed last. */
  readManifest(): Promise<Manifest | undefined>;
  /** Names of the stored shards, those of an unfinished sync included. */
  shardNames(): Promise<ReadonlySet<string>>;
  /** Stores one shard in one transaction; storing the same one again changes nothing. */
  putShard(file: string, papers: readonly Paper[]): Promise<void>;
  /** The ids of a shard's papers in order, without reading the papers, or undefined when it is not stored. */
  readIds(file: string): Promise<readonly PaperId[] | undefined>;
  /** All papers of a shard in order, or undefined when it is not stored. */
  readShard(file: string): Promise<readonly Paper[] | undefined>;
  /** The papers at these places, in this order; undefined where there is none. */
  readPapers(places: readonly PaperPlace[]): Promise<readonly (Paper | undefined)[]>;
  /**
   * Makes `manifest` the current one and drops the shards it does not name, in one transaction.
   * @returns names of shards that the manifest needs and the store lacks; when there are any, nothing was changed.
   */
  commit(manifest: Manifest): Promise<readonly string[]>;
  /** The search index; undefined when there is none, or only a damaged one or one of another format. */
  readIndex(format: number): Promise<StoredIndex | undefined>;
  /** Replaces the search index, all of it or nothing. */
  writeIndex(index: StoredIndex): Promise<void>;
  /** When which papers came, the earliest first; papers that left the lists are in there as well. */
  readArrivals(): Promise<readonly Arrival[]>;
  addArrival(arrival: Arrival): Promise<void>;
  close(): void;
}

/** Names of the shards that a manifest needs. */
export const shardsOf = (manifest: Manifest): ReadonlySet<string> =>
  new Set(manifest.lists.flatMap((list) => list.shards.map(({ file }) => file)));
