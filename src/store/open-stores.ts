/** Opens what the browser offers: IndexedDB, or memory for this visit with the reason why. */
import { type Failure, toFailure } from '../core/failure.ts';
import type { DecisionStore } from './decision-store.ts';
import { createIdbDecisionStore } from './idb-decision-store.ts';
import { createIdbPaperStore } from './idb-paper-store.ts';
import { createMemoryDecisionStore } from './memory-decision-store.ts';
import type { PaperStore } from './paper-store.ts';

export interface Opened<Store> {
  readonly store: Store;
  /** Why this is a memory store. */
  readonly failure: Failure | undefined;
}

type Report = (failure: Failure) => void;

/** Some browsers never answer an open (WebKit bug 226547): after this long, in ms, it counts as refused. */
const PATIENCE = 10_000;

/**
 * A first read proves that the store works. Only a store that a newer app owns is not replaced by memory:
 * reloading mends that, and an empty library beside a full one would look as if the stars were lost.
 */
async function openOrFallBack<Store extends { close(): void }>(
  report: Report,
  open: (report: Report) => Store,
  probe: (store: Store) => Promise<unknown>,
  fallback: () => Store | Promise<Store>,
): Promise<Opened<Store>> {
  let store: Store | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    if (typeof indexedDB === 'undefined' || indexedDB === null) throw new Error('there is no IndexedDB');
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, PATIENCE, new Error('IndexedDB does not answer'));
    });
    store = open((failure) => {
      // The reader was told to close the other tab, and takes the time that takes.
      if (failure.code === 'storage-blocked') clearTimeout(timer);
      report(failure);
    });
    await Promise.race([probe(store), tooLate]);
    return { store, failure: undefined };
  } catch (error) {
    store?.close();
    const failure = toFailure(error);
    if (failure.code === 'app-outdated') throw error;
    const detail = 'detail' in failure ? failure.detail : failure.code;
    return { store: await fallback(), failure: { code: 'storage-unavailable', detail } };
  } finally {
    clearTimeout(timer);
  }
}

/** Hardly any visit needs it, so it comes when it is needed. */
export const openMemoryPaperStore = async (): Promise<PaperStore> =>
  (await import('./memory-paper-store.ts')).createMemoryPaperStore();

/**
 * @param scope base path of the app: one origin may host several.
 * @param report hears `storage-blocked` while opening waits for another tab, and `app-outdated` at any later time.
 * @throws FailureError `app-outdated`.
 */
export const openPaperStore = (scope: string, report: Report): Promise<Opened<PaperStore>> =>
  openOrFallBack(
    report,
    (heard) => createIdbPaperStore(scope, heard),
    (store) => store.readManifest(),
    openMemoryPaperStore,
  );

/** As `openPaperStore`, for decisions. @throws FailureError `app-outdated`. */
export const openDecisionStore = (scope: string, report: Report): Promise<Opened<DecisionStore>> =>
  openOrFallBack(
    report,
    (heard) => createIdbDecisionStore(scope, heard),
    (store) => store.all(),
    createMemoryDecisionStore,
  );
