import { type DBSchema, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../src/core/failure.ts';
import { Connection, type Migrations } from '../../src/store/connection.ts';
import { createIdbDecisionStore } from '../../src/store/idb-decision-store.ts';
import { type Disk, failWrites, newDisk } from './disk.ts';
import { id, starred } from './samples.ts';

interface Schema extends DBSchema {
  readonly notes: { readonly key: string; readonly value: string };
  readonly tags: { readonly key: string; readonly value: string };
}

const first: Migrations<Schema>[number] = (database) => {
  database.createObjectStore('notes');
};
const second: Migrations<Schema>[number] = (database, transaction) => {
  database.createObjectStore('tags');
  void transaction.objectStore('notes').put('migrated', 'second');
};

let disk: Disk;
let told: Failure[];
const connect = (...migrations: Migrations<Schema>): Connection<Schema> =>
  new Connection<Schema>({ name: 'app', migrations, onFailure: (failure) => told.push(failure) });
const write = (connection: Connection<Schema>, key: string): Promise<string> =>
  connection.use((database) => database.put('notes', 'kept', key));
const notes = (connection: Connection<Schema>): Promise<readonly string[]> =>
  connection.use((database) => database.getAllKeys('notes'));

beforeEach(() => {
  disk = newDisk();
  told = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a connection', () => {
  it('opens once for many uses', async () => {
    const connection = connect(first);
    await Promise.all([write(connection, 'a'), write(connection, 'b')]);
    expect(disk.connections).toHaveLength(1);
    expect(await notes(connection)).toEqual(['a', 'b']);
  });

  it('runs only the migrations that the database on disk has not seen', async () => {
    const old = connect(first);
    await write(old, 'a');
    old.close();
    const current = connect(first, second);
    expect(await notes(current)).toEqual(['a', 'second']);
    expect(await current.use(async (database) => [...database.objectStoreNames])).toEqual(['notes', 'tags']);
  });

  it('runs every migration for a new database', async () => {
    expect(await notes(connect(first, second))).toEqual(['second']);
  });

  it('makes way for a newer app in another tab and says so', async () => {
    const old = connect(first);
    await write(old, 'a');
    const newer = connect(first, second);
    expect(await notes(newer)).toEqual(['a', 'second']);
    expect(told).toEqual([{ code: 'app-outdated' }]);
    await expect(notes(old)).rejects.toMatchObject({ failure: { code: 'app-outdated' } });
  });

  it('finishes what it was writing before it makes way', async () => {
    const old = connect(first);
    await write(old, 'a');
    const [, keys] = await Promise.all([write(old, 'b'), notes(connect(first, second))]);
    expect(keys).toEqual(['a', 'b', 'second']);
  });

  it('says that another tab is in the way, and goes on by itself when it is gone', async () => {
    const stubborn = await openDB('app', 1, {
      upgrade: (database) => void database.createObjectStore('notes'),
    });
    const blocked = new Promise<void>((resolve) => {
      vi.spyOn(told, 'push').mockImplementation((failure) => {
        told = [failure];
        resolve();
        return 1;
      });
    });
    const waiting = notes(connect(first, second));
    await blocked;
    expect(told).toEqual([{ code: 'storage-blocked' }]);
    stubborn.close();
    expect(await waiting).toEqual(['second']);
  });

  it('never touches a database that a newer app wrote', async () => {
    const newer = connect(first, second);
    await write(newer, 'a');
    newer.close();
    await expect(notes(connect(first))).rejects.toMatchObject({ failure: { code: 'app-outdated' } });
    expect(await notes(connect(first, second))).toEqual(['a', 'second']);
  });

  it('lets the database be deleted, and makes it anew at the next use', async () => {
    const connection = connect(first);
    await write(connection, 'a');
    await new Promise((resolve, reject) => {
      const request = disk.factory.deleteDatabase('app');
      request.onsuccess = resolve;
      request.onerror = reject;
      request.onblocked = () => reject(new Error('blocked'));
    });
    expect(await notes(connection)).toEqual([]);
    expect(told).toEqual([]);
  });

  it('opens again when the browser closed it', async () => {
    const connection = connect(first);
    await write(connection, 'a');
    disk.forceClose();
    expect(await Promise.all([notes(connection), notes(connection)])).toEqual([['a'], ['a']]);
    expect(disk.connections).toHaveLength(2);
  });

  it('repeats what the browser cut off, and only once', async () => {
    const connection = connect(first);
    await write(connection, 'a');
    let runs = 0;
    await connection.use((database) => {
      runs += 1;
      const writing = database.put('notes', 'kept', 'b');
      if (runs === 1) disk.forceClose();
      return writing;
    });
    expect(runs).toBe(2);
    expect(await notes(connection)).toEqual(['a', 'b']);
  });

  it('is not closed again by a use that learns late that the one before was lost', async () => {
    const connection = connect(first);
    const lost = new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    let lose: (reason: unknown) => void = () => undefined;
    const late = new Promise<never>((_, reject) => {
      lose = reject;
    });
    let [runs, lateRuns] = [0, 0];
    const slow = connection.use(() => {
      lateRuns += 1;
      return lateRuns === 1 ? late : Promise.resolve();
    });
    await connection.use(async () => {
      runs += 1;
      if (runs === 1) throw lost;
    });
    lose(lost);
    await slow;
    expect(disk.connections).toHaveLength(2);
    expect([runs, lateRuns]).toEqual([2, 2]);
  });

  it('gives up after the second loss and says that storage is lost', async () => {
    const connection = connect(first);
    let runs = 0;
    const lost = connection.use(async () => {
      runs += 1;
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    await expect(lost).rejects.toMatchObject({ failure: { code: 'storage-lost' } });
    expect(runs).toBe(2);
  });

  it('does not repeat what failed for another reason', async () => {
    let runs = 0;
    const failed = connect(first).use(async () => {
      runs += 1;
      throw new TypeError('a defect');
    });
    await expect(failed).rejects.toMatchObject({
      failure: { code: 'unexpected', detail: 'TypeError: a defect' },
    });
    expect(runs).toBe(1);
  });

  it('tries to open again at the next use when opening failed', async () => {
    const open = vi.spyOn(disk.factory, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const connection = connect(first);
    await expect(notes(connection)).rejects.toMatchObject({ failure: { code: 'unexpected' } });
    open.mockRestore();
    expect(await notes(connection)).toEqual([]);
  });
});

describe('a lost connection', () => {
  it('costs no decision: what was acknowledged is there, what was cut off is written again', async () => {
    const store = createIdbDecisionStore('/', () => undefined);
    await store.change(id('a'), () => starred('a', 1));
    let calls = 0;
    const saved = await store.change(id('b'), () => {
      calls += 1;
      if (calls === 1) disk.forceClose();
      return starred('b', 2);
    });
    expect(calls).toBe(2);
    expect(saved).toEqual(starred('b', 2));
    expect(await store.all()).toEqual([starred('a', 1), starred('b', 2)]);
  });

  it('leaves no rejection unhandled', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const store = createIdbDecisionStore('/', () => undefined);
    const full = failWrites('decisions');
    await expect(store.change(id('a'), () => starred('a', 1))).rejects.toBeDefined();
    full.end();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
