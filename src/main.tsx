/** Composition root: builds every part, wires them and renders. */
import { render } from 'preact';
import { createCorpus } from './corpus/client.ts';
import workerUrl from './corpus/worker.ts?worker&url';
import { createOffline } from './offline/registration.ts';
import { createTrustedScripts } from './offline/trusted-scripts.ts';
import { type AppState, createAppState } from './state/app-state.ts';
import { openDecisionStore } from './store/open-stores.ts';
import { App } from './ui/app.tsx';
import { AppContext } from './ui/app-context.ts';
import { applyAppearance } from './ui/apply-appearance.ts';
import { takeOver } from './ui/take-over.ts';

/** Milliseconds after the papers are there, when they are likely to be on screen as well. */
const AT_REST = 500;

const scope = new URL('./', document.baseURI).pathname;
const dataUrl = new URL('data/', document.baseURI).href;
const serviceWorkerUrl = new URL('sw.js', document.baseURI).href;
const corpusWorkerUrl = new URL(workerUrl, document.baseURI).href;
const trusted = createTrustedScripts([serviceWorkerUrl, corpusWorkerUrl]);

const corpus = createCorpus(new Worker(trusted(corpusWorkerUrl), { type: 'module' }), { dataUrl, scope });

/** @returns what the page shows and does. */
function connect(): AppState {
  const decisions = openDecisionStore(scope, (failure) => state.library.report(failure)).then(
    ({ store }) => store,
  );
  decisions.catch(() => undefined);
  const offline = createOffline({
    after: new Promise<void>((resolve) => {
      corpus.subscribe(({ phase }) => {
        if (phase === 'ready' || phase === 'failed') setTimeout(resolve, AT_REST);
      });
    }),
    scriptUrl: import.meta.env.PROD ? trusted(serviceWorkerUrl) : undefined,
    beforeReload: () => state.library.settled(),
    reload: () => location.reload(),
  });
  const state = createAppState({ view: window, scope, corpus, decisions, offline });
  applyAppearance(document, state.preferences);
  return state;
}

function show(root: Element, state: AppState): void {
  const goOn = takeOver(root, state);
  render(
    <AppContext.Provider value={state}>
      <App />
    </AppContext.Provider>,
    root,
  );
  goOn();
  document.documentElement.style.removeProperty('--list-width');
}

import.meta.hot?.on('offprint:data', () => void corpus.sync());

// Three tasks, since one would make a slow phone deaf for a fifth of a second.
setTimeout(() => {
  const state = connect();
  const root = document.getElementById('app');
  if (root) setTimeout(() => show(root, state));
});
