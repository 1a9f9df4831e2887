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

export function createLocation(view: Window): Location {
  takeShared(view);
  const route = signal(parseRoute(view.location.hash));
  const returned = signal(false);

  let depth = depthOf(view.history.state) ?? 0;
  view.history.replaceState({ depth }, '');

  function show(next: Route, fromHistory: boolean): void {
    batch(() => {
      returned.value = fromHistory;
      route.value = next;
    });
  }

  /** A click on a link is told twice in some browsers, as `popstate` and as `hashchange`. */
  function followHash(): void {
    if (formatRoute(route.peek()) !== formatRoute(parseRoute(view.location.hash))) follow();
  }

  function follow(): void {
    const known = depthOf(view.history.state);
    depth = known ?? depth + 1;
    if (known === undefined) view.history.replaceState({ depth }, '');
    show(parseRoute(view.location.hash), known !== undefined);
  }
  view.addEventListener('popstate', follow);
  view.addEventListener('hashchange', followHash);

  return {
    route,
    returned,
    go(next, { replace = false } = {}) {
      const hash = formatRoute(next);
      if (replace || hash === formatRoute(route.value)) view.history.replaceState({ depth }, '', hash);
      else {
        depth += 1;
        view.history.pushState({ depth }, '', hash);
      }
      show(next, false);
    },
    back(fallback) {
      if (depth > 0) view.history.back();
      else this.go(fallback, { replace: true });
    },
    href: formatRoute,
  };
}
