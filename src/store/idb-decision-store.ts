/** Decisions in IndexedDB: one strict transaction each, resolved when the browser has flushed it. */
import type { DBSchema } from 'idb';
import { type Decision, mergeDecisions } from '../core/decision.ts';
import { Connection, type ConnectionOptions, type Migrations } from './connection.ts';
import type { DecisionStore } from './decision-store.ts';
import { transact } from './transact.ts';

interface DecisionSchema extends DBSchema {
  readonly decisions: { readonly key: string; readonly value: Decision };
}

const migrations: Migrations<DecisionSchema> = [
  (database) => {
    database.createObjectStore('decisions', { keyPath: 'paperId' });
  },
  // Read state, tags and notes are fields of the same records, and records without them stay as they are. The version
  // makes an app of another tab that knows stars only let go: it would write back less than it read.
  () => undefined,
];

/** @param scope base path of the app: one origin may host several. */
export function createIdbDecisionStore(
  scope: string,
  onFailure: NonNullable<ConnectionOptions<DecisionSchema>['onFailure']>,
): DecisionStore {
  const connection = new Connection<DecisionSchema>({
    name: `offprint:${scope}:decisions`,
    migrations,
    onFailure,
  });

  return {
    kind: 'disk',
    all: () =>
      connection.use((database) => {
        const transaction = database.transaction('decisions');
        return transact(transaction, () => transaction.store.getAll());
      }),
    change: (paperId, change) =>
      connection.use((database) => {
        const transaction = database.transaction('decisions', 'readwrite', { durability: 'strict' });
        return transact(transaction, async () => {
          const next = change(await transaction.store.get(paperId));
          await transaction.store.put(next);
          return next;
        });
      }),
    move: (from, to) =>
      connection.use((database) => {
        const transaction = database.transaction('decisions', 'readwrite', { durability: 'strict' });
        return transact(transaction, async () => {
          const [moving, present] = await Promise.all([
            transaction.store.get(from),
            transaction.store.get(to),
          ]);
          if (!moving || from === to) return moving;
          const moved: Decision = { ...moving, paperId: to };
          const merged = present ? mergeDecisions(moved, present) : moved;
          await Promise.all([transaction.store.put(merged), transaction.store.delete(from)]);
          return merged;
        });
      }),
    close: () => connection.close(),
  };
}
