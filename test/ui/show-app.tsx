import { render } from '@testing-library/preact';
import type { Paper } from '../../src/core/paper.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { App } from '../../src/ui/app.tsx';
import { AppContext } from '../../src/ui/app-context.ts';
import { type FakeCorpus, fakeCorpus, openState } from '../state/fakes.ts';

let scopes = 0;

/** Renders the whole app over these papers at an address, with nothing remembered from before. */
export function showApp(
  hash: string,
  ...papers: readonly Paper[]
): { readonly corpus: FakeCorpus; readonly state: AppState } {
  window.history.replaceState(null, '', hash);
  const corpus = fakeCorpus(...papers);
  scopes += 1;
  const state = openState(corpus, `/shown-${scopes}-${hash}/`);
  render(
    <AppContext.Provider value={state}>
      <App />
    </AppContext.Provider>,
  );
  return { corpus, state };
}
