/** Moves from list to paper and back, where the browser can show it and the reader has nothing against motion. */
import type { Route } from '../core/route.ts';

/** What an animation is chosen by, as `<html data-transition>`. */
type Direction = 'forward' | 'back';

/** Milliseconds that the old picture waits for the new one at most. */
const PATIENCE = 120;
/** As the style sheet has it: narrower windows show one pane at a time. */
const ONE_PANE = '(max-width: 55.99rem)';

const paperOf = (route: Route): string | undefined =>
  route.page === 'papers' || route.page === 'starred' ? route.paper : undefined;

function directionOf(from: Route, to: Route): Direction | undefined {
  const [before, after] = [paperOf(from), paperOf(to)];
  if (from.page !== to.page) return undefined;
  if (before === undefined) return after === undefined ? undefined : 'forward';
  return after === undefined ? 'back' : undefined;
}

/** Resolves when the new pane is there; on a slow device the picture does not wait for it. */
const shown = (document: Document, to: Route): Promise<void> =>
  new Promise((resolve) => {
    const end = performance.now() + PATIENCE;
    const look = (): void => {
      const reads = document.querySelector('.library-page.reads .reading') !== null;
      if ((paperOf(to) === undefined) !== reads || performance.now() > end) resolve();
      else setTimeout(look, 8);
    };
    setTimeout(look);
  });

/** @param change puts the new route on screen. */
export function moveBetweenRoutes(document: Document, from: Route, to: Route, change: () => void): void {
  const direction = directionOf(from, to);
  const view = document.defaultView;
  const still =
    !view?.matchMedia(ONE_PANE).matches || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!direction || still || !('startViewTransition' in document) || document.visibilityState !== 'visible') {
    change();
    return;
  }
  const root = document.documentElement;
  root.dataset.transition = direction;
  const transition = document.startViewTransition(async () => {
    change();
    await shown(document, to);
  });
  // Rejects when another one starts before it ends, which is no failure.
  transition.finished.catch(() => undefined).finally(() => delete root.dataset.transition);
  transition.ready.catch(() => undefined);
}
