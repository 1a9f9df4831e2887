/** The number of starred papers still to read, on the icon of the installed app, for readers who want it there. */
import { effect } from '@preact/signals';
import type { Library } from './library.ts';
import type { Preferences } from './preferences.ts';

/** What browsers have that can badge an app's icon; the others have neither. */
interface Badging {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

/** @returns a function that stops following. */
export function showBadge(navigator: Navigator, preferences: Preferences, library: Library): () => void {
  const { setAppBadge, clearAppBadge } = navigator as Badging;
  if (!setAppBadge || !clearAppBadge) return () => undefined;
  let shown = 0;
  return effect(() => {
    const unread = library.starredIds.value.filter((id) => !library.isRead(id)).length;
    const count = preferences.badge.value ? unread : 0;
    if (count === shown) return;
    shown = count;
    // Refused where the app is not installed, which is no failure.
    (count > 0 ? setAppBadge.call(navigator, count) : clearAppBadge.call(navigator)).catch(() => undefined);
  });
}

export const canBadge = (navigator: Navigator): boolean => 'setAppBadge' in navigator;
