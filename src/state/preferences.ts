/** How the reader likes it: small, kept in localStorage, shared between tabs, and never in the way when it cannot be kept. */
import { batch, effect, type Signal, signal } from '@preact/signals';
import { DENSITIES, THEMES, TYPEFACES, withinScale } from '../core/appearance.ts';

const choice =
  <T extends string>(choices: readonly T[], initial: T) =>
  (value: unknown): T =>
    choices.find((each) => each === value) ?? initial;

const flag =
  (initial: boolean) =>
  (value: unknown): boolean =>
    typeof value === 'boolean' ? value : initial;

/** Every preference, and how it is read from whatever was stored: what is missing or damaged becomes its first value. */
const FIELDS = {
  theme: choice(THEMES, 'auto'),
  typeface: choice(TYPEFACES, 'serif'),
  size: (value: unknown) => withinScale('size', value),
  leading: (value: unknown) => withinScale('leading', value),
  measure: (value: unknown) => withinScale('measure', value),
  /** Lines of equal length. */
  justify: flag(false),
  density: choice(DENSITIES, 'comfortable'),
  /** Single-letter keyboard shortcuts. */
  shortcuts: flag(true),
  /** The number of starred papers still to read, on the icon of the installed app. */
  badge: flag(false),
  /** Whether searches are remembered to be offered again. */
  keepSearches: flag(true),
  /** What was searched for, the latest first; empty where it is not remembered. */
  recentSearches: (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [],
  /** The welcome has been seen. */
  welcomed: flag(false),
  /** Whose data the lists showed last, or nothing where the reader has decided about a paper of the first screen. */
  firstScreen: (value: unknown) => (typeof value === 'string' ? value : undefined),
  /** Width of the list beside the paper in CSS pixels; 0 leaves it to the layout. */
  listWidth: (value: unknown) =>
    typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : 0,
} as const;

type Name = keyof typeof FIELDS;
type Values = { readonly [K in Name]: ReturnType<(typeof FIELDS)[K]> };
export type Preferences = { readonly [K in Name]: Signal<Values[K]> };

const NO_SEARCHES: readonly string[] = [];
const NAMES = Object.keys(FIELDS) as Name[];

function parse(text: string | null): Values {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '{}');
  } catch {
    value = {};
  }
  const stored = typeof value === 'object' && value !== null ? (value as Partial<Record<Name, unknown>>) : {};
  return Object.fromEntries(NAMES.map((name) => [name, FIELDS[name](stored[name])])) as unknown as Values;
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
  const signals = Object.fromEntries(NAMES.map((name) => [name, signal(first[name])])) as Record<
    Name,
    Signal<unknown>
  >;

  effect(() => {
    if (!signals.keepSearches.value) signals.recentSearches.value = NO_SEARCHES;
    const text = JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, signals[name].value])));
    if (text !== JSON.stringify(parse(storage.read()))) storage.write(text);
  });
  view.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    const stored = parse(event.newValue);
    batch(() => {
      for (const name of NAMES) signals[name].value = stored[name];
    });
  });

  return signals as unknown as Preferences;
}
