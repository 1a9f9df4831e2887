/** What is kept on this device, how safe it is there, and whether the app starts without a network. */
import type { AppState } from '../../../state/app-state.ts';
import { useApp } from '../../app-context.ts';
import { offlineWords } from '../../offline-words.ts';
import { SettingsSection } from './settings-section.tsx';

/** Why it does not work offline. */
const REASONS: Partial<Record<AppState['offline']['value']['state'], string>> = {
  ready: 'Not ready to work offline: the papers are not kept on this device.',
  unsupported: 'Not able to work offline in this browser or this mode; a network is needed to start.',
  failed: 'Not ready to work offline: this did not work. Reload to try again.',
};

async function askToKeep({ storage, notices }: AppState): Promise<void> {
  if (await storage.request()) return;
  notices.show({
    text: 'The browser did not agree',
    detail:
      'It is likelier to once Offprint is installed, bookmarked or often used. What is kept stays kept.',
    topic: 'keeping',
  });
}

function kept(persisted: boolean | undefined, memory: boolean): string {
  if (memory) return 'Nothing is kept: stars, tags and notes end with this page.';
  if (persisted)
    return 'Papers, stars, tags and notes are kept on this device, and the browser has promised not to delete them by itself.';
  return 'Papers, stars, tags and notes are kept on this device. The browser may delete them when space runs out, and Safari after seven days of use without a visit, unless the app is on the Home Screen.';
}

export function DeviceSection() {
  const app = useApp();
  const { storage, library, offline } = app;
  const usage = storage.usage.value;
  const persisted = storage.persisted.value;
  return (
    <SettingsSection title="On this device">
      <p>{kept(persisted, library.kind.value === 'memory')}</p>
      {usage !== undefined && usage >= 50_000 && <p>About {(usage / 1_000_000).toFixed(1)} MB in use.</p>}
      <p>{offlineWords(app) || REASONS[offline.value.state]}</p>
      {persisted === false && (
        <button type="button" class="button" onClick={() => askToKeep(app)}>
          Ask the browser to keep it
        </button>
      )}
    </SettingsSection>
  );
}
