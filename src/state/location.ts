/** Where the reader is: the route in the address bar as a signal, and the only code that changes it. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { formatRoute, parseRoute, type Route } from '../core/route.ts';

export interface Location {
  readonly route: ReadonlySignal<Route>;
  /** Whether the route came from a step through the history, so that the reader expects things as they were. */
  readonly returned: ReadonlySignal<boolean>;
  /**
   * `replace` changes the current entry of the history, for what is typed letter by letter; the first one makes an entry, so
   * that a step back ends the search.
   */
  go(route: Route, options?: { readonly replace?: boolean }): void;
  /**
   * From a paper to the list beside it: back to its entry where only papers of the same list were read since, else in the
   * place of this entry, so that no list stands in the history twice in a row.
   */
  back(): void;
  /** For `<a href>`: works in every tab and from every static host. */
  href(route: Route): string;
}

/** What entries of the history carry; nothing in one that a link just made. */
interface Entry {
  /** How many entries of the app lie before it. */
  readonly depth?: number;
  /** What the one before it says. */
  readonly after?: string | undefined;
}

/** What another app shared with this one, as a search: its title, else its text, else its address. */
function takeShared(view: Window): void {
  const shared = new URLSearchParams(view.location.search);
  const text = (shared.get('title') || shared.get('text') || shared.get('url') || '').trim();
  if (text === '') return;
  const hash = formatRoute({ page: 'papers', text, list: undefined, paper: undefined });
  view.history.replaceState({ depth: 0 }, '', view.location.pathname + hash);
}

/** The address of the list beside the paper that an address may name. */
const listIn = (hash = ''): string => hash.replace(/^(#\/\w+)\/[^/?]+/, '$1');

/** Milliseconds of rest before what is typed stands in the address bar: each change of it costs, and WebKit refuses many. */
const REST = 250;
/** Milliseconds after which WebKit, which counts the changes of some seconds, may allow another. */
const REFUSED = 5_000;

export function createLocation(view: Window): Location {
  takeShared(view);
  const route = signal(parseRoute(view.location.hash));
  const returned = signal(false);

  let { depth = 0 } = entry();
  /** What the address bar was last known to say, and what it is to say. */
  let written = formatRoute(route.value);
  let unwritten: string | undefined;
  let writing: ReturnType<typeof setTimeout> | undefined;
  /** Other entries of the history, by their depth: what they say and, left before it could be written, are to say. */
  const late: { readonly says: string | undefined; readonly hash?: string | undefined }[] = [];
  if (depth > 0) late[depth - 1] = { says: entry().after };
  enter('replaceState');

  function entry(): Entry {
    return view.history.state ?? {};
  }
  function hashAt(at: number): string | undefined {
    return late[at]?.hash ?? late[at]?.says;
  }

  /** @returns false where the browser refuses. */
  function enter(how: 'pushState' | 'replaceState', hash?: string): boolean {
    try {
      view.history[how]({ depth, after: hashAt(depth - 1) }, '', hash);
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
    const known = entry().depth;
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
      const before = formatRoute(route.value);
      // An entry that says what the one before it says, as after a search was cleared, is given up for the next.
      if (replace || hash === before || hashAt(depth - 1) === before) {
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
    back() {
      const hash = listIn(formatRoute(route.value));
      let at = depth - 1;
      while (hashAt(at) !== hash && listIn(hashAt(at)) === hash) at -= 1;
      if (hashAt(at) === hash) view.history.go(at - depth);
      else this.go(parseRoute(hash), { replace: true });
    },
    href: formatRoute,
  };
}
