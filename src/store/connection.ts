/**
 * One database through its life: opened on first use, closed when a newer app in another tab needs it,
 * reopened once when the browser dropped it. Every error leaves here as a FailureError.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { type Failure, FailureError } from '../core/failure.ts';
import { isDropped, storageFailure } from './storage-failure.ts';

/** Steps from each version to the next: the first brings version 0 to 1. Released steps never change. */
export type Migrations<Schema extends DBSchema> = readonly ((
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void)[];

export interface ConnectionOptions<Schema extends DBSchema> {
  readonly name: string;
  readonly migrations: Migrations<Schema>;
  /** Another tab holds an older version open (`storage-blocked`), or a newer one needs it (`app-outdated`). */
  readonly onFailure?: (failure: Failure) => void;
}

type Opening<Schema extends DBSchema> = Promise<IDBPDatabase<Schema>>;

export class Connection<Schema extends DBSchema> {
  readonly #options: ConnectionOptions<Schema>;
  #opening: Opening<Schema> | undefined;

  constructor(options: ConnectionOptions<Schema>) {
    this.#options = options;
  }

  /**
   * Runs `work` on the open database. When the connection turns out to be dropped, reopens it and runs `work` once
   * more, so `work` must be one transaction that changes nothing unless it completes.
   */
  async use<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
    const first = this.#open();
    try {
      return await work(await first);
    } catch (error) {
      if (!isDropped(error)) throw this.#failed(error);
    }
    this.#forget(first);
    try {
      return await work(await this.#open());
    } catch (error) {
      throw this.#failed(error);
    }
  }

  /** Ends the connection after what is under way; a later use opens a new one. */
  close(): void {
    if (this.#opening) this.#forget(this.#opening);
  }

  #failed(error: unknown): FailureError {
    return new FailureError(storageFailure(error), { cause: error });
  }

  /** Only this connection: another call that lost it too may have opened the next one already. */
  #forget(opening: Opening<Schema>): void {
    if (this.#opening === opening) this.#opening = undefined;
    opening.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  #open(): Opening<Schema> {
    if (this.#opening) return this.#opening;
    const { name, migrations, onFailure } = this.#options;
    // Asynchronous, since old private windows throw instead of answering.
    const openNow = async (): Opening<Schema> =>
      openDB<Schema>(name, migrations.length, {
        upgrade(database, from, _to, transaction) {
          for (const migrate of migrations.slice(from)) migrate(database, transaction);
        },
        blocked: () => onFailure?.({ code: 'storage-blocked' }),
        blocking: (_current, wanted) => {
          this.#forget(opening);
          // Without a version it is being deleted, not upgraded, and the next use makes it anew. After an upgrade
          // the next use fails by itself, since the version on disk is newer.
          if (wanted !== null) onFailure?.({ code: 'app-outdated' });
        },
        terminated: () => this.#forget(opening),
      });
    const opening = openNow();
    this.#opening = opening;
    opening.catch(() => this.#forget(opening));
    return opening;
  }
}
