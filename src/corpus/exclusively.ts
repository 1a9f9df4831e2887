/** Lets one tab at a time do what all of them want to do. */

/** A tab that the system froze may hold its lock for ever: after this long, in ms, work goes on without it. */
const PATIENCE = 15_000;

/** @param work must be safe to run twice at once: the lock saves work, it does not make it correct. */
export async function exclusively(name: string, work: () => Promise<void>): Promise<void> {
  let started = false;
  const start = (): Promise<void> => {
    started = true;
    return work();
  };
  try {
    if (navigator.locks) {
      await navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, start);
      return;
    }
  } catch (error) {
    // Refused, or waited for in vain.
    if (started) throw error;
  }
  await start();
}
