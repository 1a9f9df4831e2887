/** How it looks, what is kept, which lists there are, and what the app promises. */
import { useEffect } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { AboutSection } from './settings/about-section.tsx';
import { AppearanceSection } from './settings/appearance-section.tsx';
import { DeviceSection } from './settings/device-section.tsx';
import { InstallSection } from './settings/install-section.tsx';
import { KeyboardSection } from './settings/keyboard-section.tsx';
import { ListsSection } from './settings/lists-section.tsx';
import { SearchSection } from './settings/search-section.tsx';
import './settings-page.css';

/** Where the keys that scroll are heard, and where the page is read out. */
const focus = (name: HTMLElement | null): void => name?.focus();

export function SettingsPage() {
  const { storage } = useApp();
  useEffect(() => storage.refresh(), [storage]);
  return (
    <div class="settings-page">
      <h1 tabIndex={-1} ref={focus}>
        Settings
      </h1>
      <AppearanceSection />
      <InstallSection />
      <SearchSection />
      <DeviceSection />
      <ListsSection />
      <KeyboardSection />
      <AboutSection />
    </div>
  );
}
