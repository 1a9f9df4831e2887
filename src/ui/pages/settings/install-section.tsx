/** How to put the app on this device; gone once it is there. */
import { Download, EllipsisVertical, Share, SquarePlus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { canBadge } from '../../../state/badge.ts';
import type { InstallState } from '../../../state/install.ts';
import { useApp } from '../../app-context.ts';
import { type Drawing, Icon, type IconName } from '../../parts/icon.tsx';
import { Switch } from '../../parts/switch.tsx';
import { SettingsSection } from './settings-section.tsx';

interface StepProps {
  readonly icon: IconName | Drawing;
  readonly children: ComponentChildren;
}

function Step({ icon, children }: StepProps) {
  return (
    <li>
      <span class="picture">
        <Icon name={icon} />
      </span>
      <span>{children}</span>
    </li>
  );
}

const STEPS: Partial<Record<InstallState, ComponentChildren>> = {
  ios: (
    <>
      <Step icon={Share}>
        Tap <strong>Share</strong> in the browser’s bar.
      </Step>
      <Step icon={SquarePlus}>
        Choose <strong>Add to Home Screen</strong>, then <strong>Add</strong>.
      </Step>
      <Step icon="star">
        Open Offprint from the Home Screen. It keeps papers and stars of its own there, apart from the
        browser’s, so start your stars in it.
      </Step>
    </>
  ),
  firefox: (
    <>
      <Step icon={EllipsisVertical}>
        Tap the <strong>menu</strong> of Firefox.
      </Step>
      <Step icon={SquarePlus}>
        Choose <strong>Add app to Home screen</strong> or <strong>Install</strong>.
      </Step>
    </>
  ),
  safari: (
    <>
      <Step icon={EllipsisVertical}>
        Open the <strong>File</strong> menu of Safari.
      </Step>
      <Step icon={SquarePlus}>
        Choose <strong>Add to Dock…</strong>
      </Step>
    </>
  ),
};

export function InstallSection() {
  const { install } = useApp();
  const state = install.state.value;
  if (state === 'installed') return <IconBadge />;
  if (state === 'none') return null;
  return (
    <SettingsSection title="Install">
      <p>As an app of its own Offprint has an icon, opens without a network, and its data is safer.</p>
      {state === 'offered' ? (
        <button type="button" class="button primary" onClick={() => install.request()}>
          <Icon name={Download} /> Install Offprint
        </button>
      ) : (
        <ol class="steps">{STEPS[state]}</ol>
      )}
    </SettingsSection>
  );
}

function IconBadge() {
  const { preferences } = useApp();
  if (!canBadge(navigator)) return null;
  return (
    <SettingsSection title="App icon">
      <Switch label="Show how many starred papers are still to read" on={preferences.badge} />
    </SettingsSection>
  );
}
