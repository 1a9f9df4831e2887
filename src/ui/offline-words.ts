/** How the app says whether it starts without a network, wherever it does. */
import type { AppState } from '../state/app-state.ts';

export function offlineWords({ offline, offlineReady, corpus }: AppState): string {
  if (offlineReady.value) return 'Ready to work offline.';
  const { state } = offline.value;
  const coming = state === 'ready' && ['opening', 'loading'].includes(corpus.value.phase);
  return state === 'installing' || coming ? 'Getting ready to work offline…' : '';
}
