/** Where the reader is: the route in the address bar as a signal, and the only code that changes it. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { formatRoute, parseRoute, type Route } from '../core/route.ts';

export interface Location {
  readonly route: ReadonlySignal<Route>;
  /** Whether the route came from a step through the history, so that the reader expects things as they were. */
  readonly returned: ReadonlySignal<boolean>;
  /** `replace` changes the current entry of the history, for what is typed letter by letter. */
  go(route: Route, options?: { readonly replace?: boolean }): void;
  /** One step back when the step before was inside the app, else to `fallback`. */
  back(fallback: Route): void;
  /** For `<a href>`: works in every tab and from every static host. */
  href(route: Route): string;
}

/** Entries of the history carry how many of the app lie before them; undefined for one that a link just made. */
const depthOf = (state: unknown): number | undefined =>
  typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number'
    ? state.depth
    : undefined;

/** What another app shared with this one, as a search: its title, else its text, else its address. */
function takeShared(view: Window): void {
  const shared = new URLSearchParams(view.location.search);
  const text = (shared.get('title') || shared.get('text') || shared.get('url') || '').trim();
  if (text === '') return;
  const hash = formatRoute({ page: 'papers', text, list: undefined, paper: undefined });
  view.history.replaceState({ depth: 0 }, '', view.location.pathname + hash);
}

/** Milliseconds of rest before what is typed stands in the address bar: each change of it costs, and WebKit refuses many. */
const REST = 250;
/** Milliseconds after which WebKit, which counts the changes of some seconds, may allow another. */
const REFUSED = 5_000;

export function createLocation(view: Window): Location {
  takeShared(view);
  const route = signal(parseRoute(view.location.hash));
  const returned = signal(false);

  let depth = depthOf(view.history.state) ?? 0;
  /** What the address bar was last known to say, and what it is to say. */
  let written = formatRoute(route.value);
  let unwritten: string | undefined;
  let writing: ReturnType<typeof setTimeout> | undefined;
  /** Entries of the history, by their depth, that were left before it could be written: what they say and are to say. */
  const late: { readonly says: string; readonly hash: string | undefined }[] = [];
  enter('replaceState');

  /** @returns false where the browser refuses. */
  function enter(how: 'pushState' | 'replaceState', hash?: string): boolean {
    try {
      view.history[how]({ depth }, '', hash);
      return true;
    } catch {
      return false;
    }
  }
  function write(): void {
    if (unwritten === undefined) return;
    if (enter('replaceState', unwritten)) {
      written = unwritten;
      forget();
    } else writeAfter(REFUSED, unwritten);
  }
  function writeAfter(rest: number, hash: string): void {
    clearTimeout(writing);
    unwritten = hash;
    writing = setTimeout(write, rest);
  }
  function forget(): void {
    clearTimeout(writing);
    unwritten = undefined;
  }
  /** Away from this entry, which is given what it lacks when the reader comes back to it as it was. */
  function leave(): void {
    late[depth] = { says: written, hash: unwritten };
    forget();
  }
  /** To a new entry, which takes the place of those ahead. */
  function step(): void {
    depth += 1;
    late.length = depth;
  }
  // What leads away from here leaves it as it is.
  for (const leaving of ['click', 'beforeunload', 'visibilitychange'])
    view.addEventListener(leaving, write, { capture: true });

  function show(next: Route, fromHistory: boolean): void {
    batch(() => {
      returned.value = fromHistory;
      route.value = next;
    });
  }

  /** A click on a link is told twice in some browsers, as `popstate` and as `hashchange`. */
  function followHash(): void {
    if (formatRoute(parseRoute(view.location.hash)) !== written) follow();
  }

  function follow(): void {
    leave();
    const known = depthOf(view.history.state);
    if (known === undefined) {
      step();
      enter('replaceState');
    } else depth = known;
    written = formatRoute(parseRoute(view.location.hash));
    const left = late[depth];
    if (left?.says === written) unwritten = left.hash;
    write();
    show(parseRoute(unwritten ?? view.location.hash), known !== undefined);
  }
  view.addEventListener('popstate', follow);
  view.addEventListener('hashchange', followHash);

  return {
    route,
    returned,
    go(next, { replace = false } = {}) {
      const hash = formatRoute(next);
      if (replace || hash === formatRoute(route.value)) {
        writeAfter(REST, hash);
      } else {
        write();
        leave();
        step();
        if (enter('pushState', hash)) written = hash;
        else {
          // Without an entry of its own it is still the address of what is on screen.
          depth -= 1;
          writeAfter(REFUSED, hash);
        }
      }
      show(next, false);
    },
    back(fallback) {
      write();
      if (depth > 0) view.history.back();
      else this.go(fallback, { replace: true });
    },
    href: formatRoute,
  };
}
