/** What a sideways swipe does on the library page. */

import { libraryRoute } from '../core/library-route.ts';
import type { PaperId } from '../core/paper.ts';
import type { AppState } from '../state/app-state.ts';
import { installSwipes, type Swipe } from './swipe.ts';

function swipesOf({ library, reading, location }: AppState): readonly Swipe[] {
  const neighbour = (direction: 1 | -1): PaperId | undefined =>
    direction < 0 ? reading.next.peek() : reading.previous.peek();
  return [
    {
      selector: '.paper-row',
      accepts: (_row, direction) => direction > 0,
      run: (row) => library.toggleStar(row.dataset.paper as PaperId),
    },
    {
      selector: '.reading',
      accepts: (_reading, direction) => neighbour(direction) !== undefined,
      run(_reading, direction) {
        const route = libraryRoute(location.route.peek());
        const paper = neighbour(direction);
        if (paper && route) location.go({ ...route, paper }, { replace: true });
      },
    },
  ];
}

/** @returns a function that ends it. */
export const followSwipes = (page: HTMLElement, app: AppState): (() => void) =>
  installSwipes(page, swipesOf(app));
