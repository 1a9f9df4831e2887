import { render, screen, within } from '@testing-library/preact';
import type { Paper } from '../../src/core/paper.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { App } from '../../src/ui/app.tsx';
import { AppContext } from '../../src/ui/app-context.ts';
import { type FakeCorpus, fakeCorpus, openState, paper } from '../state/fakes.ts';

export const code: Paper = {
  ...paper('title:code', 'Small models'),
  abstract: 'We show <b>much</b>. Code: https://github.com/a/b.',
  links: [{ url: 'https://github.com/a/b', kind: 'code' }],
};
export const bare: Paper = { ...paper('title:bare', 'Large models', ''), extent: 'none' };

export interface Shown {
  readonly corpus: FakeCorpus;
  readonly state: AppState;
  /** Under which the app keeps what it remembers. */
  readonly scope: string;
}

let scopes = 0;

/** Renders the whole app over these papers at an address, with nothing remembered from before. */
export const showApp = (hash: string, ...papers: readonly Paper[]): Shown =>
  showAppKeeping('disk', hash, ...papers);

/** The same, where decisions are kept on disk, as far as the app can tell, or until the page is closed only. */
export function showAppKeeping(kind: 'disk' | 'memory', hash: string, ...papers: readonly Paper[]): Shown {
  window.history.replaceState(null, '', hash);
  const corpus = fakeCorpus(...papers);
  scopes += 1;
  const scope = `/shown-${scopes}-${hash}/`;
  const state = openState(corpus, scope, kind);
  render(
    <AppContext.Provider value={state}>
      <App />
    </AppContext.Provider>,
  );
  return { corpus, state, scope };
}

/** The rows of the list. */
export const articles = (): readonly HTMLElement[] =>
  within(screen.getByRole('region', { name: /papers/i })).queryAllByRole('article');
