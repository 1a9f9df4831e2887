/** Stars a paper, or takes the star back; its name stays, its pressed state tells. */
import type { PaperId } from '../../core/paper.ts';
import { useApp } from '../app-context.ts';
import { Icon } from './icon.tsx';
import './star-button.css';

interface Props {
  readonly id: PaperId;
  /** The element that says which paper it is, where there are several. */
  readonly of?: string;
}

export function StarButton({ id, of }: Props) {
  const { library } = useApp();
  const starred = library.isStarred(id);
  return (
    <button
      type="button"
      class="star-button"
      aria-label="Star"
      aria-describedby={of}
      aria-pressed={starred}
      aria-busy={library.isSaving(id)}
      onClick={() => library.toggleStar(id)}
    >
      <Icon name="star" filled={starred} />
    </button>
  );
}
