/** How pages look, with what the choices come to beside them. */
import { AppearanceControls } from '../../parts/appearance-controls.tsx';
import { SettingsSection } from './settings-section.tsx';

export function AppearanceSection() {
  return (
    <SettingsSection title="Appearance">
      <div class="with-preview">
        <AppearanceControls />
        <figure class="preview" aria-label="Preview">
          <p class="reading-title">How a page is read</p>
          <p class="reading-text" lang="en">
            The eye does not glide along a line; it leaps and rests, some four times a second, and takes in
            seven or eight letters at each rest. Lines that are too long lose it on the way back, and lines
            that are too short never let it settle.
          </p>
        </figure>
      </div>
    </SettingsSection>
  );
}
