/** How pages look, chosen while the page is in sight. */
import { AppearanceControls } from './appearance-controls.tsx';
import { Dialog } from './dialog.tsx';

export function AppearanceDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Appearance" onClose={onClose}>
      <AppearanceControls />
    </Dialog>
  );
}
