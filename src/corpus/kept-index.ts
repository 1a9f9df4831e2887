/** Takes the index out of the store and puts it there, so that a visit need not build it; a chunk of its own. */
import type { SearchEngine } from '../search/engine.ts';
import { INDEX_FORMAT, keepIndex as keepArrays, loadIndex } from '../search/keep.ts';
import { packIndex, unpackIndex } from '../search/pack-index.ts';
import type { PaperStore } from '../store/paper-store.ts';
import type { Indexer } from './indexer.ts';

/** @returns whether there was one that could be used, however old. */
export async function loadKeptIndex(
  store: PaperStore,
  engine: SearchEngine,
  indexer: Indexer,
): Promise<boolean> {
  try {
    const stored = await store.readIndex(INDEX_FORMAT);
    if (!stored) return false;
    const { fileOf, prints, ...arrays } = stored.arrays;
    if (!(fileOf instanceof Uint32Array && prints instanceof Uint32Array)) return false;
    engine.load(loadIndex(unpackIndex(arrays)));
    indexer.restore({ files: stored.files, fileOf, prints });
    return true;
  } catch {
    // What cannot be read is built again.
    return false;
  }
}

/** @returns false when there was no room for it: it is tried again later, or the next visit builds the index again. */
export async function keepIndex(store: PaperStore, engine: SearchEngine, indexer: Indexer): Promise<boolean> {
  try {
    const arrays = keepArrays(engine.index);
    if (!arrays) return false;
    const { files, fileOf, prints } = indexer.origins();
    await store.writeIndex({
      format: INDEX_FORMAT,
      files,
      arrays: { ...packIndex(arrays), fileOf, prints },
    });
    return true;
  } catch {
    return false;
  }
}
