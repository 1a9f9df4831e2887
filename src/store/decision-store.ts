/**
 * What the reader decided. Never dropped, never fetched again: it lives in a database of its own,
 * so that nothing done to the cache of papers can touch it.
 */
import type { Decision } from '../core/decision.ts';
import type { PaperId } from '../core/paper.ts';

export interface DecisionStore {
  /** `memory` when the browser keeps nothing: decisions then end with the page. */
  readonly kind: 'disk' | 'memory';
  /** Every decision, un-starred ones included. */
  all(): Promise<readonly Decision[]>;
  /**
   * Reads, changes and writes one decision in one strict readwrite transaction, and resolves when it is on disk.
   * `change` is called inside the transaction, so it must be synchronous.
   * @throws FailureError when it could not be saved; nothing was changed then.
   */
  change(paperId: PaperId, change: (previous: Decision | undefined) => Decision): Promise<Decision>;
  /**
   * Moves the decision on `from` to `to`, merging it with one that is already there, in one strict transaction;
   * onto itself it stays as it is.
   * @returns the merged decision, or undefined when there was none on `from`.
   */
  move(from: PaperId, to: PaperId): Promise<Decision | undefined>;
  close(): void;
}
