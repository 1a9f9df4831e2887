/**
 * The first screen that the build put into the page. `src/first-paint.js` decides ahead of the app whether it is shown, by what is
 * remembered here.
 */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { FirstScreen } from '../core/first-screen.ts';
import type { CorpusStatus } from '../corpus/corpus.ts';
import type { Library } from './library.ts';
import type { Preferences } from './preferences.ts';

interface FirstScreenInPage extends FirstScreen {
  /** Whether it is on screen until the app has something better. */
  readonly shown: boolean;
}

/** @returns undefined in development, where pages are without. */
export function readFirstScreen({ document }: Window): FirstScreenInPage | undefined {
  const text = document.getElementById('first-screen')?.textContent;
  return text ? { ...JSON.parse(text), shown: 'firstScreen' in document.documentElement.dataset } : undefined;
}

/** Until the lists are read they are those of the first screen. */
export const withListsOf =
  (first: FirstScreen | undefined) =>
  (status: CorpusStatus): CorpusStatus =>
    first && (status.phase === 'opening' || status.phase === 'loading')
      ? { ...status, lists: first.lists }
      : status;

export function rememberFirstScreen(
  { manifest, rows }: FirstScreen,
  status: ReadonlySignal<CorpusStatus>,
  library: Library,
  preferences: Preferences,
): void {
  effect(() => {
    const shows = status.value.manifest;
    const personal = library.personal.value;
    if (!shows || !library.kind.value) return;
    const decided = rows.some((row) => personal.some(({ id }) => id === row.id));
    preferences.firstScreen.value = decided || shows !== manifest ? '' : shows;
  });
}
