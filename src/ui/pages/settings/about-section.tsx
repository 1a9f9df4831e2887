/** What the app promises. */
import { SettingsSection } from './settings-section.tsx';

export function AboutSection() {
  return (
    <SettingsSection title="About Offprint">
      <p>
        A reading list that lives in your browser. It has no account and no server, sends nothing anywhere,
        and works without a network. What you star, tag and note is written to this device before it counts as
        saved, and no new list or version removes it.
      </p>
    </SettingsSection>
  );
}
