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
import { createOrders, type Orders } from './orders.ts';
import { createPaperReader } from './paper-reader.ts';

interface ListsEvents {
  readonly onShown: (catalogue: Catalogue) => void;
  readonly onProgress: (indexed: number) => void;
  readonly onIndexed: () => void;
  readonly onFailure: (error: unknown) => void;
}

export interface Lists {
  readonly catalogue: Catalogue;
  readonly orders: Orders | undefined;
  /** True while every paper of the lists is in the index. */
  readonly indexed: boolean;
  /**
   * Shows what `store` holds now and brings the index up to it behind the reader's back.
   * @returns whether anything changed.
   * @throws when the store cannot be read; the lists stay as they were.
   */
  show(store: PaperStore): Promise<boolean>;
  /** Resolves when the index can be searched, though it may not be complete. */
  whenSearchable(): Promise<unknown>;
  /** Resolves when the index is complete, or could not be completed. */
  whenIndexed(): Promise<void>;
  /** The papers of these ids; undefined for those that the store has dropped since the lists were shown. */
  read(ids: readonly PaperId[]): Promise<readonly (Paper | undefined)[]>;
}

/** Another tab may commit between two reads of one attempt. */
const ATTEMPTS = 3;

const keeping = () => import('./kept-index.ts');

export function createLists(engine: SearchEngine, events: ListsEvents): Lists {
  let catalogue = createCatalogue(EMPTY_MANIFEST, () => []);
  let orders: Orders | undefined;
  let shown: { readonly store: PaperStore; readonly manifest: string } | undefined;
  let readPapers: ReturnType<typeof createPaperReader> = async () => [];
  let queue: Promise<unknown> = Promise.resolve();
  let indexing: Promise<void> = Promise.resolve();
  let indexed = true;
  /** Resolves when it is known whether the store keeps an index, and that is loaded. */
  let opening: Promise<boolean> | undefined;
  /** Shards that the kept index is made of. */
  let kept = '';
  const indexer = createIndexer(engine, events.onProgress);

  async function update(store: PaperStore, { shards }: Catalogue): Promise<void> {
    opening ??= keeping().then(
      ({ loadKeptIndex }) => loadKeptIndex(store, engine, indexer),
      () => false,
    );
    if (await opening) kept ||= indexer.origins().files.join();
    await indexer.update(shards, (file) => store.readShard(file));
  }

  function index(store: PaperStore, of: Catalogue): void {
    indexed = false;
    const own = update(store, of).then(
      async () => {
        // One that was taken over resolves as well, and then it is the later one that counts.
        if (indexing !== own) return;
        indexed = true;
        events.onIndexed();
        const files = indexer.origins().files.join();
        if (files === kept) return;
        // What cannot be loaded now keeps the next index.
        const done = await keeping().then(
          ({ keepIndex }) => keepIndex(store, engine, indexer),
          () => false,
        );
        if (done) kept = files;
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
      // All at once: one after the other, a hundred shards are a hundred waits.
      const read = async (file: string): Promise<void> => {
        const known = await store.readIds(file);
        if (known) ids.set(file, known);
      };
      await Promise.all(Array.from(files, read));
      if (ids.size < files.size) continue;
      catalogue = createCatalogue(manifest, (file) => ids.get(file) ?? []);
      orders = createOrders(catalogue, store);
      if (shown?.store !== store) readPapers = createPaperReader(store);
      shown = { store, manifest: name };
      index(store, catalogue);
      events.onShown(catalogue);
      return true;
    }
    throw new FailureError({ code: 'storage-lost', detail: 'shards are missing' });
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
    get orders() {
      return orders;
    },
    get indexed() {
      return indexed;
    },
    show,
    whenSearchable: async () => opening,
    async whenIndexed() {
      for (let seen: unknown; seen !== indexing; ) {
        seen = indexing;
        await indexing;
      }
    },
    read: (ids) => readPapers(ids.flatMap((id) => catalogue.placeOf(id) ?? [])),
  };
}
