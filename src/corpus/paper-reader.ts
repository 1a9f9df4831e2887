/** Reads papers from the store and remembers the latest few, since each keystroke finds many of the same again. */
import type { Paper } from '../core/paper.ts';
import type { PaperPlace, PaperStore } from '../store/paper-store.ts';

type Read = (places: readonly PaperPlace[]) => Promise<readonly (Paper | undefined)[]>;

/** Papers remembered: about a megabyte. */
const RECENT = 500;

/** @returns a reader; shards never change, so what it remembers is never out of date. */
export function createPaperReader(store: PaperStore): Read {
  const recent = new Map<string, Paper>();
  return async (places) => {
    const unknown = places.filter(({ file, index }) => !recent.has(`${file}/${index}`));
    const read = unknown.length > 0 ? await store.readPapers(unknown) : [];
    const fresh = new Map(unknown.map(({ file, index }, at) => [`${file}/${index}`, read[at]]));
    const found = places.map(({ file, index }) => {
      const key = `${file}/${index}`;
      const paper = fresh.get(key) ?? recent.get(key);
      if (paper) {
        recent.delete(key);
        recent.set(key, paper);
      }
      return paper;
    });
    for (const key of recent.keys()) {
      if (recent.size <= RECENT) break;
      recent.delete(key);
    }
    return found;
  };
}
