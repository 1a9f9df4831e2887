/** Reads what IndexedDB threw: which failure it is for people, and whether a new connection may mend it. */
import { type Failure, isFailureError } from '../core/failure.ts';

const nameOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.name : '';

/**
 * Forced close (InvalidStateError), Safari's lost connections and Chromium after clearing data (UnknownError), and
 * transactions that the browser cut off (AbortError): an abort of our own always carries its reason instead.
 */
const DROPPED: readonly string[] = ['InvalidStateError', 'UnknownError', 'AbortError'];

export const isDropped = (error: unknown): boolean => DROPPED.includes(nameOf(error));

export function storageFailure(error: unknown): Failure {
  if (isFailureError(error)) return error.failure;
  const name = nameOf(error);
  const detail = name === '' ? String(error) : `${name}: ${(error as Error).message}`;
  if (name === 'QuotaExceededError') return { code: 'storage-full', detail };
  if (name === 'VersionError') return { code: 'app-outdated' };
  if (isDropped(error)) return { code: 'storage-lost', detail };
  return { code: 'unexpected', detail };
}
