/** Where the reader was in each of the latest searches, for the way back. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface Sight {
  readonly place: number;
  /** CSS pixels. */
  readonly top: number;
}

export interface Sights {
  /** Where the reader is in the list: the first row in sight, and how far its top is from that of the list's pane. */
  readonly sight: ReadonlySignal<Sight>;
  see(sight: Sight): void;
  /** Where the reader was when this search was last on screen. */
  lastSight(key: string): Sight | undefined;
}

/** Searches whose place in the list is kept for the way back. */
const SIGHTS = 50;

/** @param keyOf names the search on screen, if any. */
export function createSights(keyOf: () => string | undefined): Sights {
  const sight = signal<Sight>({ place: 0, top: 0 });
  const sights = new Map<string, Sight>();
  return {
    sight,
    see(seen) {
      sight.value = seen;
      const key = keyOf();
      if (key === undefined) return;
      sights.delete(key);
      sights.set(key, seen);
      const [oldest] = sights.keys();
      if (sights.size > SIGHTS && oldest !== undefined) sights.delete(oldest);
    },
    lastSight: (key) => sights.get(key),
  };
}
