/** Remembers when papers first came to this device, for those who want the latest first. */
import type { PaperId } from '../core/paper.ts';
import type { PaperStore } from '../store/paper-store.ts';

/** To be called after each change of the lists. @param now in milliseconds since the epoch. */
export async function noteArrivals(store: PaperStore, ids: readonly PaperId[], now: number): Promise<void> {
  const known = new Set((await store.readArrivals()).flatMap((arrival) => arrival.ids));
  const fresh = ids.filter((id) => !known.has(id));
  if (fresh.length > 0) await store.addArrival({ at: now, ids: fresh });
}
