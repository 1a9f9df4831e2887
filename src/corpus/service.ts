/** The corpus inside the worker: store, index and sync behind the methods of the protocol. */
import { type Failure, FailureError, toFailure } from '../core/failure.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import type { Completion } from '../core/personal.ts';
import type { TextField } from '../core/query-tree.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { CreateSpelling } from '../search/spelling.ts';
import type { Opened } from '../store/open-stores.ts';
import type { PaperStore } from '../store/paper-store.ts';
import { type Answers, createAnswers } from './answers.ts';
import type { CorpusStatus, Orphan, Successor } from './corpus.ts';
import type { Fetch } from './fetch-json.ts';
import { createLists } from './lists.ts';
import { pause } from './pause.ts';
import { INITIAL_STATUS } from './status.ts';

export interface ServiceParts {
  readonly openStore: (report: (failure: Failure) => void) => Promise<Opened<PaperStore>>;
  readonly memoryStore: () => Promise<PaperStore>;
  readonly engine: SearchEngine;
  readonly loadSpelling: () => Promise<CreateSpelling>;
  readonly fetch: Fetch;
  readonly dataUrl: string;
  readonly publish: (status: CorpusStatus) => void;
  readonly now: () => number;
  /** Runs `work` while no other tab runs its own. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Tells the other tabs that the lists changed. */
  readonly announce: () => void;
}

export interface Service extends Omit<Answers, 'forget'> {
  open(): Promise<void>;
  /** Those of the ids that the lists on screen hold. */
  present(ids: readonly PaperId[]): readonly PaperId[];
  papers(ids: readonly PaperId[]): Promise<readonly Paper[]>;
  successors(orphans: readonly Orphan[]): Promise<readonly Successor[]>;
  complete(prefix: string, limit: number, field?: TextField): Promise<readonly Completion[]>;
  /** Loads what misspelt words need; `revision` counts up if an answer was given that this may better. */
  spell(): Promise<void>;
  sync(): Promise<void>;
  /** Reads the lists again after another tab changed them. */
  reload(): Promise<void>;
}

/** Fetched while the store is opened, which has what was loaded before. @throws FailureError */
const loadSync = () =>
  import('./sync.ts').catch((cause) => {
    throw new FailureError({ code: 'data-unreachable', file: 'sync.js', detail: String(cause) }, { cause });
  });

/** Milliseconds after which a growing index is worth asking again. */
const GROWTH = 500;
/** Milliseconds that a search waits for what misspelt words need; later it is asked again. */
const PATIENCE = 1000;

export function createService(parts: ServiceParts): Service {
  const { engine } = parts;
  let status = INITIAL_STATUS;
  let store: PaperStore | undefined;
  /** What is wrong with the store for the whole visit; a sync that succeeds does not mend it. */
  let lasting: Failure | undefined;
  let running: Promise<void> | undefined;
  let askedTooEarly = false;
  /** When a growing index was last announced. */
  let grownAt = 0;

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
        manifest: catalogue.manifest,
        total: catalogue.ids.length,
        stored: 0,
        expected: 0,
        revision: status.revision + 1,
      }),
    onProgress(indexed) {
      const again = askedTooEarly && performance.now() - grownAt > GROWTH;
      if (again) grownAt = performance.now();
      set({ indexed, ...(again ? { revision: status.revision + 1 } : {}) });
    },
    onIndexed() {
      if (askedTooEarly) set({ revision: status.revision + 1 });
      askedTooEarly = false;
    },
    onFailure: (error) => fail(toFailure(error)),
  });

  async function open(): Promise<PaperStore | undefined> {
    loadSync().catch(() => undefined);
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
    const { sync, noteArrivals } = await loadSync();
    const changed = await sync({
      store: from,
      fetch: parts.fetch,
      dataUrl: parts.dataUrl,
      progress: (stored, expected) => set({ stored, expected }),
    });
    if (changed && from.kind === 'disk') parts.announce();
    await lists.show(from);
    if (changed) await noteArrivals(from, lists.catalogue.ids, parts.now()).catch(() => undefined);
    set({ checkedAt: parts.now(), failure: lasting, stored: 0, expected: 0 });
  }

  /** Goes on without the disk for this visit, with what can still be read from it and the rest from the server. */
  async function updateInMemory(disk: PaperStore, reason: Failure): Promise<void> {
    const memory = await parts.memoryStore();
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

  const answers = createAnswers({
    lists,
    engine,
    read,
    onTooEarly: () => {
      askedTooEarly = true;
    },
    spell,
  });

  let spelling: Promise<void> | undefined;

  async function loadSpelling(): Promise<void> {
    const again = engine.spellBy(await parts.loadSpelling());
    // Else it is tidied when it is complete.
    while (lists.indexed && engine.tidy()) await pause();
    if (!again) return;
    answers.forget();
    set({ revision: status.revision + 1 });
  }

  /** What failed is tried again when it is wanted again; nobody waits for it longer than `PATIENCE`. */
  function spell(): Promise<void> {
    const loading = (): Promise<void> =>
      loadSpelling().catch(() => {
        spelling = undefined;
      });
    spelling ??= Promise.race([loading(), pause(PATIENCE)]);
    return spelling;
  }

  /** What fails is said in the status as well, since the page goes on with what it shows. */
  const told = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error) => {
      fail(toFailure(error));
      throw error;
    });

  return {
    async open() {
      if (await open()) await syncNow();
    },
    search: (...asked) => told(answers.search(...asked)),
    paper: (...asked) => told(answers.paper(...asked)),
    present: (ids) => ids.filter((id) => lists.catalogue.listsOf(id).length > 0),
    papers: read,
    async successors(orphans) {
      if (orphans.length === 0) return [];
      await lists.whenIndexed();
      // Hardly any visit needs it. What cannot be loaded now is asked for again after the next change of the lists.
      const { findSuccessors } = await import('./successors.ts');
      return findSuccessors(orphans, engine, read);
    },
    complete: async (...asked) => (await import('./complete.ts')).complete(engine, read, ...asked),
    setPersonal: answers.setPersonal,
    spell,
    sync: syncNow,
    async reload() {
      if (store) await lists.show(store).catch((error) => fail(toFailure(error)));
    },
  };
}
