/** What the reader makes of the open paper: tags and a note. */
import type { PaperId } from '../../core/paper.ts';
import { NoteField } from './note-field.tsx';
import { TagField } from './tag-field.tsx';

export function PersonalSection({ id }: { readonly id: PaperId }) {
  return (
    <>
      <TagField id={id} />
      <NoteField id={id} />
    </>
  );
}
