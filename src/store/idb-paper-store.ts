/**
 * The cache of papers in IndexedDB. Shards lie in blocks, so that reading one paper does not copy a megabyte.
 * Durability is relaxed throughout: all of it can be fetched again.
 */
import type { DBSchema } from 'idb';
import type { Paper, PaperId } from '../core/paper.ts';
import type { Manifest } from '../core/wire.ts';
import { Connection, type ConnectionOptions, type Migrations } from './connection.ts';
import type { IndexHead, IndexKey } from './index-chunks.ts';
import { type Arrival, type PaperStore, shardsOf } from './paper-store.ts';
import { transact } from './transact.ts';

interface PaperSchema extends DBSchema {
  readonly meta: { readonly key: 'manifest'; readonly value: Manifest };
  /** The ids of a shard's papers in order: present exactly when all its blocks are. */
  readonly shards: { readonly key: string; readonly value: readonly PaperId[] };
  readonly blocks: { readonly key: [shard: string, block: number]; readonly value: readonly Paper[] };
  /** The search index: its head, and the chunks of its arrays. */
  readonly index: { readonly key: IndexKey; readonly value: IndexHead | ArrayBuffer };
  readonly arrivals: { readonly key: number; readonly value: Arrival };
}

/** Papers a record: few enough that a page of hits from all over the lists copies little. */
const BLOCK = 20;

const migrations: Migrations<PaperSchema> = [
  (database) => {
    database.createObjectStore('meta');
    database.createObjectStore('shards');
    database.createObjectStore('blocks');
  },
  (database) => {
    database.createObjectStore('index');
    database.createObjectStore('arrivals', { autoIncrement: true });
  },
];

const RELAXED: IDBTransactionOptions = { durability: 'relaxed' };

/** Every key that begins with the shard's name: a list sorts after every number. */
const blocksOf = (file: string): IDBKeyRange => IDBKeyRange.bound([file, 0], [file, []]);

/** A chunk of its own: it is not needed before the first papers are on screen. */
const chunks = () => import('./index-chunks.ts');

/** @param scope base path of the app: one origin may host several. */
export function createIdbPaperStore(
  scope: string,
  onFailure: NonNullable<ConnectionOptions<PaperSchema>['onFailure']>,
): PaperStore {
  const connection = new Connection<PaperSchema>({ name: `offprint:${scope}:papers`, migrations, onFailure });

  return {
    kind: 'disk',
    readManifest: () =>
      connection.use((database) => {
        const transaction = database.transaction('meta');
        return transact(transaction, () => transaction.store.get('manifest'));
      }),
    shardNames: () =>
      connection.use((database) => {
        const transaction = database.transaction('shards');
        return transact(transaction, async () => new Set(await transaction.store.getAllKeys()));
      }),
    putShard: (file, papers) =>
      connection.use((database) => {
        const transaction = database.transaction(['shards', 'blocks'], 'readwrite', RELAXED);
        return transact(transaction, async () => {
          const ids = papers.map(({ id }) => id);
          const blocks = transaction.objectStore('blocks');
          const starts = Array.from(
            { length: Math.ceil(papers.length / BLOCK) },
            (_, block) => block * BLOCK,
          );
          // Each asynchronous: one that throws must not leave those before it without anybody to hear them fail.
          await Promise.all([
            transaction.objectStore('shards').put(ids, file),
            ...starts.map(async (at) => blocks.put(papers.slice(at, at + BLOCK), [file, at / BLOCK])),
          ]);
        });
      }),
    readIds: (file) =>
      connection.use((database) => {
        const transaction = database.transaction('shards');
        return transact(transaction, () => transaction.store.get(file));
      }),
    readShard: (file) =>
      connection.use((database) => {
        const transaction = database.transaction(['shards', 'blocks']);
        return transact(transaction, async () => {
          if ((await transaction.objectStore('shards').getKey(file)) === undefined) return undefined;
          return (await transaction.objectStore('blocks').getAll(blocksOf(file))).flat();
        });
      }),
    readPapers: (places) =>
      connection.use((database) => {
        const transaction = database.transaction('blocks');
        return transact(transaction, async () => {
          const blocks = new Map<string, Promise<readonly Paper[] | undefined>>();
          const blockOf = (file: string, block: number): Promise<readonly Paper[] | undefined> => {
            const key = `${file}/${block}`;
            const reading = blocks.get(key) ?? transaction.store.get([file, block]);
            blocks.set(key, reading);
            return reading;
          };
          return Promise.all(
            places.map(
              async ({ file, index }) => (await blockOf(file, Math.floor(index / BLOCK)))?.[index % BLOCK],
            ),
          );
        });
      }),
    commit: (manifest) =>
      connection.use((database) => {
        const transaction = database.transaction(['meta', 'shards', 'blocks'], 'readwrite', RELAXED);
        return transact(transaction, async () => {
          const shards = transaction.objectStore('shards');
          const blocks = transaction.objectStore('blocks');
          const stored = await shards.getAllKeys();
          const needed = shardsOf(manifest);
          const missing = [...needed].filter((file) => !stored.includes(file));
          if (missing.length > 0) return missing;
          const unused = stored.filter((file) => !needed.has(file));
          await Promise.all([
            transaction.objectStore('meta').put(manifest, 'manifest'),
            ...unused.flatMap((file) => [shards.delete(file), blocks.delete(blocksOf(file))]),
          ]);
          return [];
        });
      }),
    readIndex: async (format) => {
      const { joinIndex } = await chunks();
      return connection.use((database) => {
        const transaction = database.transaction('index');
        return transact(transaction, () => joinIndex((key) => transaction.store.get(key), format));
      });
    },
    writeIndex: async (index) => {
      const { splitIndex } = await chunks();
      return connection.use((database) => {
        const transaction = database.transaction('index', 'readwrite', RELAXED);
        return transact(transaction, async () => {
          await transaction.store.clear();
          // One after the other, so that a search that comes in between waits for one chunk only.
          for (const [key, value] of splitIndex(index)) await transaction.store.put(value, key);
        });
      });
    },
    readArrivals: () =>
      connection.use((database) => {
        const transaction = database.transaction('arrivals');
        return transact(transaction, () => transaction.store.getAll());
      }),
    addArrival: (arrival) =>
      connection.use((database) => {
        const transaction = database.transaction('arrivals', 'readwrite', RELAXED);
        return transact(transaction, async () => {
          await transaction.store.add(arrival);
        });
      }),
    close: () => connection.close(),
  };
}
