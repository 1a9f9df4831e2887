/** Notes while they are typed: saved after a pause, never more than a few seconds behind, and never dropped for a failure. */
import type { DecisionChange } from '../core/decision-change.ts';
import type { PaperId } from '../core/paper.ts';
import type { Draft, Unsaved } from './unsaved.ts';

/** `saving` from the first keystroke until the store has all of it. */
export type NoteState = 'saved' | 'saving' | 'failed';

export interface NoteDrafts {
  state(id: PaperId): NoteState;
  edit(id: PaperId, text: string): void;
  /** Begins to save at once what waits for a pause. */
  save(): void;
  /** As `save`, and tries again what failed. */
  retry(): void;
}

interface Parts {
  readonly unsaved: Unsaved;
  /** Runs the work after all that was enqueued before it. */
  readonly enqueue: (work: () => Promise<void>) => Promise<void>;
  readonly write: (id: PaperId, change: DecisionChange) => Promise<void>;
  readonly sayUnsaved: (change: DecisionChange, error: unknown, again: () => void) => void;
  readonly now: () => number;
}

/** Milliseconds without a keystroke after which a note is saved. */
const PAUSE = 500;
/** Milliseconds after which it is saved although the typing goes on. */
const PATIENCE = 3_000;

export function createNoteDrafts({ unsaved, enqueue, write, sayUnsaved, now }: Parts): NoteDrafts {
  const { drafts, setDraft } = unsaved;
  /** Drafts whose turn in the queue is to come. */
  const queued = new Set<Draft>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typingSince: number | undefined;

  async function saveDraft(id: PaperId, draft: Draft): Promise<void> {
    queued.delete(draft);
    // What was typed since has a turn of its own.
    if (drafts.peek().get(id) !== draft) return;
    const change: DecisionChange = { field: 'note', value: draft.text, at: draft.at };
    try {
      await write(id, change);
      if (drafts.peek().get(id) === draft) setDraft(id, undefined);
    } catch (error) {
      if (drafts.peek().get(id) === draft) setDraft(id, { ...draft, failed: true });
      sayUnsaved(change, error, retry);
    }
  }

  function save(): void {
    clearTimeout(timer);
    typingSince = undefined;
    for (const [id, draft] of drafts.peek()) {
      if (draft.failed || queued.has(draft)) continue;
      queued.add(draft);
      void enqueue(() => saveDraft(id, draft));
    }
  }

  function retry(): void {
    for (const [id, draft] of drafts.peek()) if (draft.failed) setDraft(id, { ...draft, failed: false });
    save();
  }

  return {
    state(id) {
      const draft = drafts.value.get(id);
      return draft ? (draft.failed ? 'failed' : 'saving') : 'saved';
    },
    edit(id, text) {
      const at = now();
      setDraft(id, { text, at, failed: false });
      typingSince ??= at;
      clearTimeout(timer);
      timer = setTimeout(save, Math.max(0, Math.min(PAUSE, typingSince + PATIENCE - at)));
    },
    save,
    retry,
  };
}
