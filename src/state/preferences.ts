/** How the reader likes it: small, kept in localStorage, shared between tabs, and never in the way when it cannot be kept. */
import { effect, type Signal, signal } from '@preact/signals';

export type Theme = 'auto' | 'light' | 'dark';

export interface Preferences {
  readonly theme: Signal<Theme>;
  /** Single-letter keyboard shortcuts. */
  readonly shortcuts: Signal<boolean>;
  /** Whether searches are remembered to be offered again. */
  readonly keepSearches: Signal<boolean>;
  /** What was searched for, the latest first; empty where it is not remembered. */
  readonly recentSearches: Signal<readonly string[]>;
}

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

interface Stored {
  readonly theme: Theme;
  readonly shortcuts: boolean;
  readonly keepSearches: boolean;
  readonly recentSearches: readonly string[];
}

function parse(text: string | null): Stored {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '{}');
  } catch {
    value = {};
  }
  const stored =
    typeof value === 'object' && value !== null ? (value as Partial<Record<keyof Stored, unknown>>) : {};
  const searches = Array.isArray(stored.recentSearches) ? stored.recentSearches : [];
  return {
    theme: THEMES.find((theme) => theme === stored.theme) ?? 'auto',
    shortcuts: stored.shortcuts !== false,
    keepSearches: stored.keepSearches !== false,
    recentSearches: searches.filter((text): text is string => typeof text === 'string'),
  };
}

/** @param scope base path of the app, since all sites of one host may share an origin. */
export function createPreferences(view: Window, scope: string): Preferences {
  const key = `offprint:${scope}:preferences`;
  /** Reading or writing throws where storage is blocked; the preferences then last as long as the page. */
  const storage = {
    read: (): string | null => {
      try {
        return view.localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (text: string): void => {
      try {
        view.localStorage.setItem(key, text);
      } catch {
        return;
      }
    },
  };

  const first = parse(storage.read());
  const theme = signal(first.theme);
  const shortcuts = signal(first.shortcuts);
  const keepSearches = signal(first.keepSearches);
  const recentSearches = signal(first.recentSearches);

  effect(() => {
    const { documentElement } = view.document;
    if (theme.value === 'auto') delete documentElement.dataset.theme;
    else documentElement.dataset.theme = theme.value;
  });
  effect(() => {
    if (!keepSearches.value && recentSearches.value.length > 0) recentSearches.value = [];
    const stored: Stored = {
      theme: theme.value,
      shortcuts: shortcuts.value,
      keepSearches: keepSearches.value,
      recentSearches: recentSearches.value,
    };
    const text = JSON.stringify(stored);
    if (text !== JSON.stringify(parse(storage.read()))) storage.write(text);
  });
  view.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    const stored = parse(event.newValue);
    theme.value = stored.theme;
    shortcuts.value = stored.shortcuts;
    keepSearches.value = stored.keepSearches;
    recentSearches.value = stored.recentSearches;
  });

  return { theme, shortcuts, keepSearches, recentSearches };
}
