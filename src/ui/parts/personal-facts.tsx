/** What the reader decided about a paper, as its row shows it: read, tags, and the first line of the note. */
import type { PaperId } from '../../core/paper.ts';
import { useApp } from '../app-context.ts';
import { Icon } from './icon.tsx';
import './personal-facts.css';

export function PersonalFacts({ id }: { readonly id: PaperId }) {
  const { library } = useApp();
  const read = library.isRead(id);
  const tags = library.tagsOf(id);
  const note = library.savedNoteOf(id).trim().split('\n', 1).join('').trim();
  if (!read && tags.length === 0 && note === '') return null;
  return (
    <div class="personal-facts">
      {(read || tags.length > 0) && (
        <p class="marks">
          {read && (
            <span class="read">
              <Icon name="read" /> Read
            </span>
          )}
          {tags.map((tag) => (
            <span key={tag} class="badge">
              {tag}
            </span>
          ))}
        </p>
      )}
      {note !== '' && (
        <p class="note">
          <Icon name="note" />
          <span class="hidden-text">Note: </span>
          <span class="line">{note}</span>
        </p>
      )}
    </div>
  );
}
