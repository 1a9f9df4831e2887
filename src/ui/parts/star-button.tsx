/** Stars a paper, or takes the star back; its name stays, its pressed state tells. */
import type { PaperId } from '../../core/paper.ts';
import { useApp } from '../app-context.ts';
import { Icon } from './icon.tsx';
import './star-button.css';

export function StarButton({ id }: { readonly id: PaperId }) {
  const { library } = useApp();
  const starred = library.isStarred(id);
  return (
    <button
      type="button"
      class="star-button"
      aria-label="Star"
      aria-pressed={starred}
      aria-busy={library.isSaving(id)}
      title={starred ? 'Starred' : 'Star'}
      onClick={() => library.toggleStar(id)}
    >
      <Icon name="star" filled={starred} />
    </button>
  );
}
