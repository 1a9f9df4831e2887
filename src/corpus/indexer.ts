/** Keeps the search index equal to the lists: in slices, so that other requests are answered in between. */
import type { Paper, PaperId } from '../core/paper.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { CatalogueShard } from './catalogue.ts';
import { fingerprint } from './fingerprint.ts';
import { pause } from './pause.ts';

type Read = (file: string) => Promise<readonly Paper[] | undefined>;

/** Where the index has each of its papers from, in the order of the engine's papers. */
export interface Origins {
  readonly files: readonly string[];
  /** Of every paper: which of `files`, and the fingerprint of its text. */
  readonly fileOf: Uint32Array;
  readonly prints: Uint32Array;
}

export interface Indexer {
  /**
   * Makes the index hold exactly the papers of these shards, reading only those that changed. A later call takes over
   * from one that is under way, which then resolves at once.
   * @throws when a shard cannot be read; what was indexed until then stays.
   */
  update(shards: readonly CatalogueShard[], read: Read): Promise<void>;
  /** To be called when `update` is through. */
  origins(): Origins;
  /** Takes over an index that was kept. */
  restore(origins: Origins): void;
}

/** Milliseconds of work between two pauses: what a keystroke may have to wait. */
const SLICE = 20;
/** Milliseconds between two reports of progress. */
const REPORT = 100;

export function createIndexer(engine: SearchEngine, onProgress: (indexed: number) => void): Indexer {
  /** The text that was indexed for each paper. */
  const indexed = new Map<PaperId, { readonly file: string; readonly print: number }>();
  let latest = 0;

  function add(paper: Paper, file: string, place: number): void {
    const before = indexed.get(paper.id);
    // Shards never change, so the same one means the same text.
    if (before?.file === file) return;
    const print = fingerprint(paper);
    if (before?.print !== print) engine.add(paper, place);
    indexed.set(paper.id, { file, print });
  }

  return {
    async update(shards, read) {
      latest += 1;
      const own = latest;
      let paused = performance.now();
      let reported = 0;
      /** @returns whether this update still counts. */
      async function breathe(): Promise<boolean> {
        if (performance.now() - paused < SLICE) return true;
        if (performance.now() - reported > REPORT) {
          onProgress(engine.size);
          reported = performance.now();
        }
        await pause();
        paused = performance.now();
        return own === latest;
      }

      const wanted = new Map<PaperId, number>();
      for (const id of shards.flatMap(({ ids }) => ids)) wanted.set(id, wanted.size);
      engine.arrange([...wanted.keys()]);
      for (const { file, ids } of shards) {
        if (ids.every((id) => indexed.get(id)?.file === file)) continue;
        const papers = await read(file);
        if (own !== latest) return;
        if (!papers) throw new Error(`${file} is not stored any more`);
        const taken = new Set(ids);
        for (const paper of papers) {
          // A paper that is in another shard as well is taken once.
          if (!taken.delete(paper.id)) continue;
          add(paper, file, wanted.get(paper.id) ?? 0);
          if (!(await breathe())) return;
        }
      }
      for (const id of [...indexed.keys()]) {
        if (wanted.has(id)) continue;
        engine.remove(id);
        indexed.delete(id);
      }
      while (engine.tidy()) if (!(await breathe())) return;
      onProgress(engine.size);
    },
    origins() {
      const numbers = new Map<string, number>();
      const { ids } = engine;
      const fileOf = new Uint32Array(ids.length);
      const prints = new Uint32Array(ids.length);
      ids.forEach((id, at) => {
        const { file, print } = indexed.get(id) ?? { file: '', print: 0 };
        const number = numbers.get(file) ?? numbers.size;
        numbers.set(file, number);
        fileOf[at] = number;
        prints[at] = print;
      });
      return { files: [...numbers.keys()], fileOf, prints };
    },
    restore({ files, fileOf, prints }) {
      indexed.clear();
      engine.ids.forEach((id, at) => {
        indexed.set(id, { file: files[fileOf[at] ?? 0] ?? '', print: prints[at] ?? 0 });
      });
    },
  };
}
