/** How the app says whether it starts without a network, wherever it does. */
import type { AppState } from '../state/app-state.ts';

export function offlineWords({ offline, offlineReady }: AppState): string {
  if (offlineReady.value) return 'Ready to work offline.';
  return offline.value.state === 'installing' ? 'Getting ready to work offline…' : '';
}
