/** Renders the first screen with the components of the app, for the build. */
import { renderToString } from 'preact-render-to-string';
import type { Corpus } from '../corpus/corpus.ts';
import { INITIAL_STATUS } from '../corpus/status.ts';
import type { Offline } from '../offline/offline.ts';
import { createAppState } from '../state/app-state.ts';
import { App } from '../ui/app.tsx';
import { AppContext } from '../ui/app-context.ts';
import { firstScreenOf } from './first-screen.ts';
import { stubView } from './stub-view.ts';

interface Rendered {
  readonly manifest: string;
  /** What the app starts with, as text. */
  readonly data: string;
  readonly html: string;
}

/** Neither is asked anything before it has said that it is there. */
const corpus = { status: () => INITIAL_STATUS, subscribe: () => () => undefined } as unknown as Corpus;
const offline = {
  status: () => ({ state: 'installing', updateWaiting: false }),
  subscribe: () => () => undefined,
} as unknown as Offline;

/**
 * @param read the text of a file of the built data.
 * @returns undefined where there is no paper to show.
 */
export function render(read: (file: string) => string): Rendered | undefined {
  const first = firstScreenOf(read);
  if (!first) return undefined;
  const state = createAppState({
    view: stubView(first),
    scope: '/',
    corpus: { ...corpus, setPersonal: async () => undefined },
    decisions: new Promise(() => undefined),
    offline,
  });
  const html = renderToString(
    <AppContext.Provider value={state}>
      <App />
    </AppContext.Provider>,
  );
  return { manifest: first.manifest, data: JSON.stringify(first), html };
}
