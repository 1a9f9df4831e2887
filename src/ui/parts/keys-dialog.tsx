/** The overview of all keys, over whatever is on screen. */
import { useApp } from '../app-context.ts';
import { Dialog } from './dialog.tsx';
import { KeyOverview } from './key-overview.tsx';
import { Switch } from './switch.tsx';

export function KeysDialog() {
  const { overlay, preferences } = useApp();
  return (
    <Dialog
      title="Keyboard"
      place="middle"
      scrolls
      onClose={() => {
        if (overlay.peek() === 'keys') overlay.value = undefined;
      }}
    >
      <Switch label="Single-key shortcuts" on={preferences.shortcuts} />
      <KeyOverview />
    </Dialog>
  );
}
