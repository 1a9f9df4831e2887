/** The corpus inside the worker: store, index and sync behind the methods of the protocol. */
import { type Failure, toFailure } from '../core/failure.ts';
import type { Marked, PaperView, ResultPage } from '../core/hit.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import type { Completion, Personal } from '../core/personal.ts';
import type { Query } from '../core/query.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { Opened } from '../store/open-stores.ts';
import type { PaperStore } from '../store/paper-store.ts';
import type { CorpusStatus, Orphan, Successor } from './corpus.ts';
import type { Fetch } from './fetch-json.ts';
import { createLists } from './lists.ts';
import { NO_MATCHES, toRow } from './rows.ts';
import { sorted } from './sorted.ts';
import { INITIAL_STATUS } from './status.ts';
import { findSuccessors } from './successors.ts';
import { sync } from './sync.ts';

export interface ServiceParts {
  readonly openStore: (report: (failure: Failure) => void) => Promise<Opened<PaperStore>>;
  readonly memoryStore: () => PaperStore;
  readonly engine: SearchEngine;
  readonly fetch: Fetch;
  readonly dataUrl: string;
  readonly publish: (status: CorpusStatus) => void;
  readonly now: () => number;
  /** Runs `work` while no other tab runs its own. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Tells the other tabs that the lists changed. */
  readonly announce: () => void;
}

export interface Service {
  open(): Promise<void>;
  /**
   * Waits for the index, so that a first answer is a whole one; without text it needs none and answers at once.
   * @param isStale asked after the wait: true when nobody wants the answer any more, which then is undefined.
   */
  search(
    query: Query,
    offset: number,
    limit: number,
    isStale?: () => boolean,
  ): Promise<ResultPage | undefined>;
  /** Never waits for the index: words are marked as far as it knows them, and `revision` counts up when it knows all. */
  paper(id: PaperId, text: string): Promise<PaperView | undefined>;
  papers(ids: readonly PaperId[]): Promise<readonly Paper[]>;
  successors(orphans: readonly Orphan[]): Promise<readonly Successor[]>;
  complete(prefix: string, limit: number): Promise<readonly Completion[]>;
  setPersonal(personal: readonly Personal[]): void;
  sync(): Promise<void>;
  /** Reads the lists again after another tab changed them. */
  reload(): Promise<void>;
}

export function createService(parts: ServiceParts): Service {
  const { engine } = parts;
  let status = INITIAL_STATUS;
  let store: PaperStore | undefined;
  /** What is wrong with the store for the whole visit; a sync that succeeds does not mend it. */
  let lasting: Failure | undefined;
  let running: Promise<void> | undefined;
  let askedTooEarly = false;

  function set(change: Partial<CorpusStatus>): void {
    status = { ...status, ...change };
    parts.publish(status);
  }
  const fail = (failure: Failure): void =>
    set({ failure, stored: 0, expected: 0, phase: status.phase === 'ready' ? 'ready' : 'failed' });

  const lists = createLists(engine, {
    onShown: (catalogue) =>
      set({
        phase: 'ready',
        lists: catalogue.lists,
        total: catalogue.ids.length,
        stored: 0,
        expected: 0,
        revision: status.revision + 1,
      }),
    onProgress: (indexed) => set({ indexed }),
    onIndexed() {
      if (askedTooEarly) set({ revision: status.revision + 1 });
      askedTooEarly = false;
    },
    onFailure: (error) => fail(toFailure(error)),
  });

  async function open(): Promise<PaperStore | undefined> {
    try {
      const opened = await parts.openStore((failure) => set({ failure }));
      lasting = opened.failure;
      set({ storage: opened.store.kind, failure: lasting });
      store = opened.store;
    } catch (error) {
      fail(toFailure(error));
      return undefined;
    }
    // A cache that cannot be read is no reason to stop: the sync fetches what is missing, or says what is wrong.
    await lists.show(store).catch((error) => set({ failure: toFailure(error) }));
    return store;
  }

  async function update(from: PaperStore): Promise<void> {
    const changed = await sync({
      store: from,
      fetch: parts.fetch,
      dataUrl: parts.dataUrl,
      progress: (stored, expected) => set({ stored, expected }),
    });
    if (changed && from.kind === 'disk') parts.announce();
    await lists.show(from);
    set({ checkedAt: parts.now(), failure: lasting, stored: 0, expected: 0 });
  }

  /** Goes on without the disk for this visit, with what can still be read from it and the rest from the server. */
  async function updateInMemory(disk: PaperStore, reason: Failure): Promise<void> {
    const memory = parts.memoryStore();
    for (const file of await disk.shardNames().catch(() => [])) {
      const papers = await disk.readShard(file).catch(() => undefined);
      if (papers) await memory.putShard(file, papers);
    }
    const before = lasting;
    lasting = reason;
    try {
      await update(memory);
    } catch (error) {
      lasting = before;
      throw error;
    }
    store = memory;
    set({ storage: 'memory' });
  }

  async function syncOnce(): Promise<void> {
    const from = store ?? (await open());
    if (!from) return;
    try {
      await update(from);
    } catch (error) {
      const failure = toFailure(error);
      const mendable = failure.code === 'storage-full' || failure.code === 'storage-lost';
      if (!mendable || from.kind === 'memory') fail(failure);
      else await updateInMemory(from, failure).catch(() => fail(failure));
    }
  }

  function syncNow(): Promise<void> {
    // Said before the wait for another tab that is loading the same.
    if (status.phase !== 'ready') set({ phase: store ? 'loading' : 'opening', failure: lasting });
    running ??= parts
      .exclusively(syncOnce)
      .catch((error) => fail(toFailure(error)))
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  async function read(ids: readonly PaperId[]): Promise<readonly Paper[]> {
    const found = await lists.read(ids);
    // What is not where it was has been replaced by a sync, here or in another tab.
    if (!found.includes(undefined) || !store || !(await lists.show(store)))
      return found.filter((paper) => paper !== undefined);
    return (await lists.read(ids)).filter((paper) => paper !== undefined);
  }

  return {
    async open() {
      if (await open()) await syncNow();
    },
    async search(query, offset, limit, isStale = () => false) {
      const worded = query.text.trim() !== '';
      if (worded) await lists.whenIndexed();
      if (isStale()) return undefined;
      const started = performance.now();
      const { catalogue } = lists;
      const matches = worded ? engine.search(query.text, catalogue.accepts(query)) : NO_MATCHES;
      const found = worded ? matches.ids.filter((id) => catalogue.placeOf(id)) : catalogue.browse(query);
      const ids = await sorted(found, query.sort, catalogue, read);
      const took = performance.now() - started;
      const papers = await read(ids.slice(offset, offset + limit));
      const rows = papers.map((paper) => toRow(engine, paper, matches));
      return { total: ids.length, rows, partial: matches.partial, took };
    },
    async paper(id, text) {
      const [paper] = await read([id]);
      if (!paper) return undefined;
      const worded = text.trim() !== '';
      if (worded && !lists.indexed) askedTooEarly = true;
      const matches = worded ? engine.search(text, (other) => other === id) : NO_MATCHES;
      const mark = (whole: string): Marked => engine.mark(whole, matches);
      return {
        paper,
        title: mark(paper.title),
        abstract: mark(paper.abstract),
        lists: lists.catalogue.listsOf(id),
      };
    },
    papers: read,
    async successors(orphans) {
      if (orphans.length === 0) return [];
      await lists.whenIndexed();
      return findSuccessors(orphans, engine, read);
    },
    complete: async (prefix, limit) => engine.complete(prefix, limit),
    setPersonal: () => undefined,
    sync: syncNow,
    async reload() {
      if (store) await lists.show(store).catch((error) => fail(toFailure(error)));
    },
  };
}
