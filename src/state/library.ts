/**
 * The reader's decisions as signals. A decision shows at once and counts as saved only when the store says so;
 * what could not be saved is taken back on screen and said, except a note, whose text stays where it was typed.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Decision, undecided } from '../core/decision.ts';
import { adds, applyChange, type DecisionChange, personalOf, tagsOf } from '../core/decision-change.ts';
import { type Failure, toFailure } from '../core/failure.ts';
import { type KnownTag, knownTags } from '../core/known-tags.ts';
import type { Paper, PaperId } from '../core/paper.ts';
import type { Personal } from '../core/personal.ts';
import { readTags, tagKey } from '../core/tag.ts';
import type { DecisionStore } from '../store/decision-store.ts';
import { createJointNotice } from './joint-notice.ts';
import type { Journal } from './journal.ts';
import { createUpkeep, type Move } from './library-upkeep.ts';
import { createNoteDrafts, type NoteState } from './note-drafts.ts';
import type { Notices } from './notices.ts';
import { createUnsaved } from './unsaved.ts';
import { createUnsavedNotice } from './unsaved-notice.ts';

export interface Library {
  /** Every decision in the store by paper, also where nothing is left of it. */
  readonly decisions: ReadonlySignal<ReadonlyMap<PaperId, Decision>>;
  /** Ids of starred papers, the latest star first. */
  readonly starredIds: ReadonlySignal<readonly PaperId[]>;
  readonly starCount: ReadonlySignal<number>;
  /** What was decided about each paper about which anything is. */
  readonly personal: ReadonlySignal<readonly Personal[]>;
  readonly tags: ReadonlySignal<readonly KnownTag[]>;
  readonly kind: ReadonlySignal<'disk' | 'memory' | undefined>;
  /** Why decisions could not be read or kept, if so. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  isStarred(id: PaperId): boolean;
  isRead(id: PaperId): boolean;
  tagsOf(id: PaperId): readonly string[];
  /** With what is being typed. */
  noteOf(id: PaperId): string;
  /** As the store has it, for rows, which need not follow each keystroke. */
  savedNoteOf(id: PaperId): string;
  noteState(id: PaperId): NoteState;
  isSaving(id: PaperId, field?: DecisionChange['field']): boolean;
  toggleStar(id: PaperId): void;
  toggleRead(id: PaperId): void;
  /** @param text as typed; commas separate tags. @returns those that are new on the paper. */
  addTags(id: PaperId, text: string): readonly string[];
  removeTag(id: PaperId, tag: string): void;
  /** Called for each keystroke; saved after a pause, or when asked to by `saveNotes`. */
  editNote(id: PaperId, text: string): void;
  saveNotes(): void;
  /** Tries again to save notes that could not be saved. */
  retryNotes(): void;
  /** Moves decisions to the papers that theirs became. */
  follow(successors: readonly Move[]): Promise<void>;
  /** Keeps copies of those of the papers whose decisions have none. */
  keepCopies(papers: readonly Paper[]): Promise<void>;
  /** Reads the decisions again, after another tab changed them. */
  refresh(): Promise<void>;
  /** Saves what pages before this one could not save when they were closed. */
  restore(): Promise<void>;
  /** Saves or writes down what is not saved yet. @returns false when it would be lost if the page closed now. */
  leave(): boolean;
  /** Takes note of what went wrong below, such as a newer app in another tab. */
  report(failure: Failure): void;
  /** Resolves when nothing is being saved any more. */
  settled(): Promise<void>;
}

export interface LibraryParts {
  readonly store: Promise<DecisionStore>;
  readonly notices: Notices;
  /** The paper as the lists have it now, to keep a copy of. */
  readonly findPaper: (id: PaperId) => Promise<Paper | undefined>;
  /** Tells other tabs that decisions changed. */
  readonly announce: () => void;
  readonly now: () => number;
  readonly journal: Journal;
  /** Called when a star was saved for the first time in this visit. */
  readonly onFirstStar?: () => void;
}

export function createLibrary(parts: LibraryParts): Library {
  const { notices, announce, journal, now } = parts;
  const decisions = signal<ReadonlyMap<PaperId, Decision>>(new Map());
  const unsaved = createUnsaved(decisions);
  const { shown } = unsaved;
  const kind = signal<'disk' | 'memory' | undefined>(undefined);
  const failure = signal<Failure | undefined>(undefined);
  /** Saves and reads run one after the other, so that the last tap wins and no read brings back what was before it. */
  let queue: Promise<void> = Promise.resolve();
  let starredBefore = false;

  let starredBeforeThis: readonly PaperId[] = [];
  const starredIds = computed(() => {
    const ids = [...decisions.value.values()]
      .filter((decision) => decision.star.value)
      .sort((a, b) => b.star.at - a.star.at || (a.paperId < b.paperId ? -1 : 1))
      .map((decision) => decision.paperId);
    // The same stars stay the same value, so that a note that is saved repeats no search.
    if (ids.join(' ') !== starredBeforeThis.join(' ')) starredBeforeThis = ids;
    return starredBeforeThis;
  });
  const personal = computed(() => [...decisions.value.values()].flatMap((each) => personalOf(each) ?? []));

  function remember(decision: Decision): void {
    decisions.value = new Map(decisions.value).set(decision.paperId, decision);
  }

  function enqueue(work: () => Promise<void>): Promise<void> {
    queue = queue
      .then(work)
      .catch((error) => {
        failure.value = toFailure(error);
      })
      .then(() => {
        if (unsaved.all().length === 0) journal.write([]);
      });
    return queue;
  }

  async function write(id: PaperId, change: DecisionChange): Promise<void> {
    const store = await parts.store;
    const found = adds(change) ? await parts.findPaper(id).catch(() => undefined) : undefined;
    const saved = await store.change(id, (previous) => {
      const copy = found ?? previous?.copy ?? decisions.peek().get(id)?.copy;
      return { ...applyChange(previous ?? undecided(id), change), ...(copy ? { copy } : {}) };
    });
    remember(saved);
    announce();
    if (failure.peek()?.code !== 'storage-unavailable') failure.value = undefined;
  }

  const say = createUnsavedNotice(notices);
  function sayUnsaved(change: DecisionChange, error: unknown, again: () => void): void {
    failure.value = toFailure(error);
    say({ change, why: failure.value, again });
  }

  const notes = createNoteDrafts({ unsaved, enqueue, write, sayUnsaved, now });

  function decide(id: PaperId, change: DecisionChange): void {
    unsaved.add(id, change);
    void enqueue(async () => {
      try {
        await write(id, change);
        if (change.field === 'star') afterStar(id, change.value);
      } catch (error) {
        sayUnsaved(change, error, () => decide(id, { ...change, at: now() }));
      } finally {
        unsaved.remove(change);
      }
    });
  }

  function setStar(id: PaperId, value: boolean): void {
    decide(id, { field: 'star', value, at: now() });
  }

  function afterStar(id: PaperId, value: boolean): void {
    if (value && !starredBefore) {
      starredBefore = true;
      parts.onFirstStar?.();
    }
    if (!isStarred(id)) sayUnstarred(id);
  }

  const sayUnstarred = createJointNotice<PaperId>(notices, (ids, last) => {
    const removed = [...new Set(ids)].filter((id) => !isStarred(id));
    const title = decisions.peek().get(last)?.copy?.title;
    const one = removed.length === 1;
    return {
      text: one ? 'Star removed' : `${removed.length} stars removed`,
      topic: 'unstarred',
      ...(one && title ? { detail: title } : {}),
      actions: [{ label: 'Undo', run: () => removed.map((id) => setStar(id, true)) }],
    };
  });

  async function readAll(): Promise<void> {
    const store = await parts.store;
    kind.value = store.kind;
    const all = await store.all();
    if (failure.peek()?.code === 'storage-blocked') failure.value = undefined;
    decisions.value = new Map(all.map((decision) => [decision.paperId, decision]));
  }

  const upkeep = createUpkeep({ store: parts.store, journal, announce, decisions, remember, readAll });

  const isStarred = (id: PaperId): boolean => shown(id)?.star.value ?? false;
  const isRead = (id: PaperId): boolean => shown(id)?.read?.value ?? false;
  const tags = computed(() => knownTags(personal.value));

  return {
    decisions,
    starredIds,
    starCount: computed(() => {
      const ids = new Set(starredIds.value);
      for (const [id, value] of unsaved.starChanges.value) value ? ids.add(id) : ids.delete(id);
      return ids.size;
    }),
    personal,
    tags,
    kind,
    failure,
    isStarred,
    isRead,
    tagsOf: (id) => tagsOf(shown(id)),
    noteOf: (id) => unsaved.drafts.value.get(id)?.text ?? decisions.value.get(id)?.note?.value ?? '',
    savedNoteOf: (id) => decisions.value.get(id)?.note?.value ?? '',
    noteState: notes.state,
    isSaving: unsaved.isWaiting,
    toggleStar: (id) => setStar(id, !isStarred(id)),
    toggleRead: (id) => decide(id, { field: 'read', value: !isRead(id), at: now() }),
    addTags(id, text) {
      const present = new Set(tagsOf(shown(id)).map(tagKey));
      const wanted = new Map(readTags(text).map((tag) => [tagKey(tag), tag]));
      const added = [...wanted]
        .filter(([key]) => !present.has(key))
        .map(([key, tag]) => tags.peek().find((known) => tagKey(known.tag) === key)?.tag ?? tag);
      for (const tag of added) decide(id, { field: 'tag', tag, value: true, at: now() });
      return added;
    },
    removeTag: (id, tag) => decide(id, { field: 'tag', tag, value: false, at: now() }),
    editNote: notes.edit,
    saveNotes: notes.save,
    retryNotes: notes.retry,
    follow: (successors) => enqueue(() => upkeep.follow(successors)),
    keepCopies: (papers) => enqueue(() => upkeep.keepCopies(papers)),
    refresh: () => enqueue(readAll),
    restore: () => enqueue(upkeep.restore),
    leave() {
      notes.save();
      return journal.write(unsaved.all());
    },
    report: (reported) => {
      failure.value = reported;
    },
    async settled() {
      notes.retry();
      for (let last: Promise<void> | undefined; last !== queue; ) {
        last = queue;
        await last;
      }
    },
  };
}
