/** Runs one transaction to its end: all of it or nothing, and the error is the cause, never one of its consequences. */

interface Transaction {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
}

/**
 * A full disk shows only in the transaction's own error: its requests say no more than AbortError
 * (https://w3c.github.io/IndexedDB/#abort-transaction), and which of the two arrives first is left to chance.
 * @param work makes the requests; when it throws, nothing is changed.
 */
export async function transact<Result>(
  transaction: Transaction,
  work: () => Promise<Result>,
): Promise<Result> {
  const { done } = transaction;
  // Awaited below on every path; until then a rejection must not count as unhandled.
  done.catch(() => undefined);
  try {
    const result = await work();
    await done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already, which is what was wanted.
    }
    await done.catch(() => undefined);
    throw transaction.error ?? error;
  }
}
