/**
 * The lists on screen: always those of one committed manifest. Whoever finds the store changed (a sync, another tab,
 * a paper that is not where it was) asks to show it; this happens one after the other, so that the last one stays.
 */
import { FailureError } from '../core/failure.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import type { SearchEngine } from '../search/engine.ts';
import { type PaperStore, shardsOf } from '../store/paper-store.ts';
import { type Catalogue, createCatalogue, EMPTY_MANIFEST } from './catalogue.ts';
import { createIndexer } from './indexer.ts';
import { createPaperReader } from './paper-reader.ts';

interface ListsEvents {
  readonly onShown: (catalogue: Catalogue) => void;
  readonly onProgress: (indexed: number) => void;
  readonly onIndexed: () => void;
  readonly onFailure: (error: unknown) => void;
}

interface Lists {
  readonly catalogue: Catalogue;
  /** True while every paper of the lists is in the index. */
  readonly indexed: boolean;
  /**
   * Shows what `store` holds now and brings the index up to it behind the reader's back.
   * @returns whether anything changed.
   * @throws when the store cannot be read; the lists stay as they were.
   */
  show(store: PaperStore): Promise<boolean>;
  /** Resolves when the index is complete, or could not be completed. */
  whenIndexed(): Promise<void>;
  /** The papers of these ids; undefined for those that the store has dropped since the lists were shown. */
  read(ids: readonly PaperId[]): Promise<readonly (Paper | undefined)[]>;
}

/** Another tab may commit between two reads of one attempt. */
const ATTEMPTS = 3;

export function createLists(engine: SearchEngine, events: ListsEvents): Lists {
  let catalogue = createCatalogue(EMPTY_MANIFEST, () => []);
  let shown: { readonly store: PaperStore; readonly manifest: string } | undefined;
  let readPapers: ReturnType<typeof createPaperReader> = async () => [];
  let queue: Promise<unknown> = Promise.resolve();
  let indexing: Promise<void> = Promise.resolve();
  let indexed = true;
  const indexer = createIndexer(engine, events.onProgress);

  function index(store: PaperStore, files: ReadonlySet<string>): void {
    indexed = false;
    const own = indexer
      .update(files, (file) => store.readShard(file))
      .then(
        () => {
          // One that was taken over resolves as well, and then it is the later one that counts.
          if (indexing !== own) return;
          indexed = true;
          events.onIndexed();
        },
        async (error) => {
          if (indexing !== own) return;
          // Another tab dropped what was being read: its lists are to be shown, and indexed, in place of these.
          if ((await show(store).catch(() => false)) || indexing !== own) return;
          // Forgotten, so that the next sync begins again.
          shown = undefined;
          events.onFailure(error);
        },
      );
    indexing = own;
  }

  async function load(store: PaperStore): Promise<boolean> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const manifest = await store.readManifest();
      if (!manifest) return false;
      const name = JSON.stringify(manifest);
      if (shown?.store === store && shown.manifest === name) return false;
      const files = shardsOf(manifest);
      const ids = new Map<string, readonly PaperId[]>();
      for (const file of files) {
        const known = await store.readIds(file);
        if (known) ids.set(file, known);
      }
      if (ids.size < files.size) continue;
      catalogue = createCatalogue(manifest, (file) => ids.get(file) ?? []);
      if (shown?.store !== store) readPapers = createPaperReader(store);
      shown = { store, manifest: name };
      index(store, files);
      events.onShown(catalogue);
      return true;
    }
    throw new FailureError({ code: 'storage-lost', detail: 'shards of the stored lists are missing' });
  }

  function show(store: PaperStore): Promise<boolean> {
    const showing = queue.then(() => load(store));
    queue = showing.catch(() => undefined);
    return showing;
  }

  return {
    get catalogue() {
      return catalogue;
    },
    get indexed() {
      return indexed;
    },
    show,
    async whenIndexed() {
      for (let seen: unknown; seen !== indexing; ) {
        seen = indexing;
        await indexing;
      }
    },
    read: (ids) => readPapers(ids.flatMap((id) => catalogue.placeOf(id) ?? [])),
  };
}
