/** Papers for one visit only, where the browser keeps nothing. */
import type { Paper } from '../core/paper.ts';
import type { Manifest } from '../core/wire.ts';
import { type Arrival, type PaperStore, shardsOf } from './paper-store.ts';

export function createMemoryPaperStore(): PaperStore {
  const shards = new Map<string, readonly Paper[]>();
  let current: Manifest | undefined;
  const arrivals: Arrival[] = [];
  return {
    kind: 'memory',
    readManifest: async () => current,
    shardNames: async () => new Set(shards.keys()),
    putShard: async (file, papers) => {
      shards.set(file, papers);
    },
    readIds: async (file) => shards.get(file)?.map(({ id }) => id),
    readShard: async (file) => shards.get(file),
    readPapers: async (places) => places.map(({ file, index }) => shards.get(file)?.[index]),
    commit: async (manifest) => {
      const needed = shardsOf(manifest);
      const missing = [...needed].filter((file) => !shards.has(file));
      if (missing.length > 0) return missing;
      current = manifest;
      for (const file of [...shards.keys()]) if (!needed.has(file)) shards.delete(file);
      return [];
    },
    // It lives no longer than the index itself.
    readIndex: async () => undefined,
    writeIndex: async () => undefined,
    readArrivals: async () => arrivals,
    addArrival: async (arrival) => {
      arrivals.push(arrival);
    },
    close: () => undefined,
  };
}
