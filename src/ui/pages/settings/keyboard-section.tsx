/** The keys, and what is done without a key of its own, which touch reaches here. */
import { useApp } from '../../app-context.ts';
import { KeyOverview } from '../../parts/key-overview.tsx';
import { SettingsSection } from './settings-section.tsx';

export function KeyboardSection() {
  const { overlay } = useApp();
  return (
    <SettingsSection title="Keyboard">
      <KeyOverview />
      <button
        type="button"
        class="button"
        onClick={() => {
          overlay.value = 'palette';
        }}
      >
        Commands
      </button>
    </SettingsSection>
  );
}
