/** Stands in for the browser's window while the first screen is rendered: a first visit, with no network. */
import type { FirstScreen } from '../core/first-screen.ts';
import type { AppParts } from '../state/app-state.ts';

const nothing = (): void => undefined;

/** Has only what the state asks a window for when it is built. */
export function stubView(first: FirstScreen): AppParts['view'] {
  const view = {
    location: { hash: '', search: '', pathname: '/' },
    history: { state: null, replaceState: nothing },
    addEventListener: nothing,
    matchMedia: () => ({ matches: false }),
    localStorage: { getItem: () => null, setItem: nothing },
    navigator: { onLine: false, userAgent: '', maxTouchPoints: 0 },
    document: {
      addEventListener: nothing,
      getElementById: () => ({ textContent: JSON.stringify(first) }),
      documentElement: { dataset: { firstScreen: first.manifest } },
    },
    BroadcastChannel: class {
      postMessage = nothing;
    },
  };
  return view as unknown as AppParts['view'];
}
