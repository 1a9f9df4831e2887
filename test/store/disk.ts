/** A disk of its own for each test, and the ways in which a browser lets one down. */
import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/** What the stand-in for IndexedDB does not offer in its interface. */
interface Internals {
  readonly _rawDatabase: {
    readonly transactions: readonly { readonly _state: string; _abort(reason: string): void }[];
  };
}

export interface Disk {
  readonly factory: globalThis.IDBFactory;
  /** Every connection opened so far. */
  readonly connections: readonly globalThis.IDBDatabase[];
  /** Closes them as a browser does when it clears the site's data or loses its storage process. */
  forceClose(): void;
}

export function newDisk(): Disk {
  const factory = new IDBFactory();
  const connections: globalThis.IDBDatabase[] = [];
  const open = factory.open.bind(factory);
  factory.open = (name, version) => {
    const request = open(name, version);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };
  vi.stubGlobal('indexedDB', factory);
  return {
    factory,
    connections,
    forceClose() {
      for (const database of connections) {
        const { transactions } = (database as unknown as Internals)._rawDatabase;
        for (const each of transactions) if (each._state !== 'finished') each._abort('AbortError');
        forceCloseDatabase(database as unknown as typeof IDBDatabase);
      }
    },
  };
}

/**
 * From now on each write to the store makes its transaction abort because the disk is full: `at` once, or, as Chromium
 * does, only when the request has succeeded already.
 */
export function failWrites(store: string, at: 'request' | 'commit' = 'request'): { end(): void } {
  const put = IDBObjectStore.prototype.put;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: globalThis.IDBObjectStore,
    ...taken: Parameters<typeof put>
  ) {
    const request = put.apply(this, taken);
    if (this.name === store) {
      const transaction = this.transaction as unknown as { _abort(reason: string): void; error: unknown };
      const abort = (): void => {
        if (transaction.error === null) transaction._abort('QuotaExceededError');
      };
      if (at === 'request') queueMicrotask(abort);
      else request.addEventListener('success', abort);
    }
    return request;
  });
  return { end: () => spy.mockRestore() };
}

/** The options with which read-write transactions are opened from now on. */
export function watchDurability(): readonly unknown[] {
  const seen: unknown[] = [];
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: globalThis.IDBDatabase,
    ...taken: Parameters<typeof transaction>
  ) {
    if (taken[1] === 'readwrite') seen.push(taken[2]?.durability);
    return transaction.apply(this, taken);
  });
  return seen;
}
