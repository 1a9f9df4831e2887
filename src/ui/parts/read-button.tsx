/** Marks a paper as read, or as unread again; its name stays, its pressed state and its tick tell. */
import type { PaperId } from '../../core/paper.ts';
import { useApp } from '../app-context.ts';
import { Icon } from './icon.tsx';
import './read-button.css';

export function ReadButton({ id }: { readonly id: PaperId }) {
  const { library } = useApp();
  const read = library.isRead(id);
  return (
    <button
      type="button"
      class="icon-button read-button"
      aria-label="Mark as read"
      aria-pressed={read}
      aria-busy={library.isSaving(id, 'read')}
      title={read ? 'Read' : 'Mark as read'}
      onClick={() => library.toggleRead(id)}
    >
      <Icon name={read ? 'read' : 'unread'} />
    </button>
  );
}
