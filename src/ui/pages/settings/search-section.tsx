/** What is remembered of searches. */
import { useApp } from '../../app-context.ts';
import { Switch } from '../../parts/switch.tsx';
import { SettingsSection } from './settings-section.tsx';

export function SearchSection() {
  const { preferences, recentSearches } = useApp();
  return (
    <SettingsSection title="Search">
      <Switch label="Remember recent searches on this device" on={preferences.keepSearches} />
      {preferences.recentSearches.value.length > 0 && (
        <button
          type="button"
          class="button"
          onClick={({ currentTarget }) => {
            currentTarget.parentElement?.querySelector('input')?.focus();
            recentSearches.clear();
          }}
        >
          Clear recent searches
        </button>
      )}
    </SettingsSection>
  );
}
