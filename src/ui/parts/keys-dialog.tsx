/** The overview of all keys, over whatever is on screen. */
import { useApp } from '../app-context.ts';
import { Dialog } from './dialog.tsx';
import { KeyOverview } from './key-overview.tsx';

export function KeysDialog() {
  const { overlay } = useApp();
  return (
    <Dialog
      title="Keyboard"
      place="middle"
      scrolls
      onClose={() => {
        if (overlay.peek() === 'keys') overlay.value = undefined;
      }}
    >
      <KeyOverview />
    </Dialog>
  );
}
