/** Remembers what the reader searched for: a search counts when it was settled on, not each of its letters. */

import { effect } from '@preact/signals';
import { libraryRoute } from '../core/library-route.ts';
import type { Location } from './location.ts';
import type { Preferences } from './preferences.ts';

/** Enough to choose from without reading. */
const MOST = 6;

export interface RecentSearches {
  /** The reader settled on this text: it was entered, left or led to a paper. */
  remember(text: string): void;
  clear(): void;
}

export function createRecentSearches(preferences: Preferences, location: Location): RecentSearches {
  const { keepSearches, recentSearches } = preferences;

  function remember(text: string): void {
    const words = text.trim();
    if (words.length < 2 || !keepSearches.peek()) return;
    const lower = words.toLowerCase();
    // What it grew out of is the same search, and so is the latest, of which words were taken away.
    const others = recentSearches.peek().filter((other, at) => {
      const before = other.toLowerCase();
      return !lower.startsWith(before) && !(at === 0 && before.startsWith(`${lower} `));
    });
    recentSearches.value = [words, ...others].slice(0, MOST);
  }

  effect(() => {
    const route = libraryRoute(location.route.value);
    if (route?.paper !== undefined) remember(route.text);
  });

  return {
    remember,
    clear() {
      recentSearches.value = [];
    },
  };
}
