/** Keeps the search index equal to the lists: in slices, so that other requests are answered in between. */
import type { Paper, PaperId } from '../core/paper.ts';
import type { SearchEngine } from '../search/engine.ts';
import { fingerprint } from './fingerprint.ts';

type Read = (file: string) => Promise<readonly Paper[] | undefined>;

interface Indexer {
  /**
   * Makes the index hold exactly the papers of these files, adding only those that changed. A later call takes over
   * from one that is under way, which then resolves at once.
   * @throws when a file cannot be read; what was indexed until then stays.
   */
  update(files: Iterable<string>, read: Read): Promise<void>;
}

/** Milliseconds of work between two pauses: what a keystroke may have to wait. */
const SLICE = 20;
/** Milliseconds between two reports of progress. */
const REPORT = 100;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

export function createIndexer(engine: SearchEngine, onProgress: (indexed: number) => void): Indexer {
  /** The text that was indexed for each paper. */
  const indexed = new Map<PaperId, { readonly file: string; readonly print: number }>();
  let latest = 0;

  function add(paper: Paper, file: string): void {
    const before = indexed.get(paper.id);
    // Shards never change, so the same one means the same text.
    if (before?.file === file) return;
    const print = fingerprint(paper);
    if (before?.print !== print) engine.add(paper);
    indexed.set(paper.id, { file, print });
  }

  return {
    async update(files, read) {
      latest += 1;
      const own = latest;
      const wanted = new Set<PaperId>();
      let paused = performance.now();
      let reported = 0;
      for (const file of files) {
        const papers = await read(file);
        if (own !== latest) return;
        if (!papers) throw new Error(`${file} is not stored any more`);
        for (const paper of papers) {
          if (wanted.has(paper.id)) continue;
          wanted.add(paper.id);
          add(paper, file);
          if (performance.now() - paused < SLICE) continue;
          if (performance.now() - reported > REPORT) {
            onProgress(indexed.size);
            reported = performance.now();
          }
          await pause();
          if (own !== latest) return;
          paused = performance.now();
        }
      }
      for (const id of [...indexed.keys()]) {
        if (wanted.has(id)) continue;
        engine.remove(id);
        indexed.delete(id);
      }
      onProgress(indexed.size);
    },
  };
}
