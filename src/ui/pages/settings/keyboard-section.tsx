/** Single keys can be switched off, as speech input and unsteady hands need it (WCAG 2.1.4). */
import { useApp } from '../../app-context.ts';
import { KeyOverview } from '../../parts/key-overview.tsx';
import { Switch } from '../../parts/switch.tsx';
import { SettingsSection } from './settings-section.tsx';

export function KeyboardSection() {
  const { preferences } = useApp();
  return (
    <SettingsSection title="Keyboard">
      <Switch label="Single-key shortcuts" on={preferences.shortcuts} />
      <KeyOverview />
    </SettingsSection>
  );
}
