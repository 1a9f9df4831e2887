/** The note on the open paper: it grows with its text, and tells quietly whether all of it is saved. */
import type { PaperId } from '../../core/paper.ts';
import { useApp } from '../app-context.ts';
import './note-field.css';

export function NoteField({ id }: { readonly id: PaperId }) {
  const { library } = useApp();
  const text = library.noteOf(id);
  return (
    <div class="note-field">
      <label for="paper-note">Note</label>
      <div class="grow" data-text={text}>
        <textarea
          id="paper-note"
          rows={2}
          value={text}
          placeholder="What to remember of it"
          aria-describedby="note-state"
          onInput={(event) => library.editNote(id, event.currentTarget.value)}
          onBlur={() => library.saveNotes()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing) return;
            event.preventDefault();
            document.getElementById('paper-title')?.focus({ preventScroll: true });
          }}
        />
      </div>
      <NoteState id={id} empty={text === ''} />
    </div>
  );
}

function NoteState({ id, empty }: { readonly id: PaperId; readonly empty: boolean }) {
  const { library } = useApp();
  const state = library.noteState(id);
  const kept = library.kind.value === 'memory' ? 'Kept until you close this page' : 'Saved';
  return (
    <p id="note-state" class="note-state" aria-busy={state === 'saving'}>
      {state === 'saving' && 'Saving…'}
      {state === 'saved' && !empty && kept}
      {state === 'failed' && (
        <>
          Not saved yet.{' '}
          <button type="button" class="button" onClick={() => library.retryNotes()}>
            Try again
          </button>
        </>
      )}
    </p>
  );
}
