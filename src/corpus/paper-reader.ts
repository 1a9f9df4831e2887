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
    // Taken before the wait, in which another read may push them out.
    const known = places.map(({ file, index }) => recent.get(`${file}/${index}`));
    const unknown = places.filter((_place, at) => known[at] === undefined);
    const read = unknown.length > 0 ? await store.readPapers(unknown) : [];
    const fresh = new Map(unknown.map(({ file, index }, at) => [`${file}/${index}`, read[at]]));
    const found = places.map(({ file, index }, at) => {
      const key = `${file}/${index}`;
      const paper = known[at] ?? fresh.get(key);
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
