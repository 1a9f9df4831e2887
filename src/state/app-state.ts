/** Puts the state together: every signal the screen reads and every action it may ask for. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { describeFailure } from '../core/failure.ts';
import type { PaperId } from '../core/paper.ts';
import type { Corpus, CorpusStatus } from '../corpus/corpus.ts';
import type { Offline, OfflineStatus } from '../offline/offline.ts';
import type { DecisionStore } from '../store/decision-store.ts';
import { showBadge } from './badge.ts';
import { readFirstScreen, rememberFirstScreen, withListsOf } from './first-screen.ts';
import { createInstall, type Install } from './install.ts';
import { createJournal } from './journal.ts';
import { createLibrary, type Library } from './library.ts';
import { createLocation, type Location } from './location.ts';
import { createNotices, type Notices } from './notices.ts';
import { createPreferences, type Preferences } from './preferences.ts';
import { createReading, type Reading } from './reading.ts';
import { createRecentSearches, type RecentSearches } from './recent-searches.ts';
import { createResults, type Results } from './results.ts';
import { createStorage, type Storage } from './storage.ts';
import { createSuggestions, type Suggestions } from './suggestions.ts';

export interface AppState {
  readonly location: Location;
  readonly corpus: ReadonlySignal<CorpusStatus>;
  readonly results: Results;
  readonly reading: Reading;
  readonly suggestions: ReadonlySignal<Suggestions | undefined>;
  readonly recentSearches: RecentSearches;
  readonly library: Library;
  readonly preferences: Preferences;
  readonly notices: Notices;
  readonly offline: ReadonlySignal<OfflineStatus>;
  /** Shell and papers are both kept: without the papers there is nothing to read. */
  readonly offlineReady: ReadonlySignal<boolean>;
  readonly online: ReadonlySignal<boolean>;
  readonly storage: Storage;
  readonly install: Install;
  /** What lies over the page, if anything. */
  readonly overlay: Signal<'palette' | 'keys' | undefined>;
  /** The best papers for a text, beside the search on screen. */
  readonly find: Corpus['find'];
  /** Nothing but the open paper is on screen; ends with the visit. */
  readonly focusMode: Signal<boolean>;
  /** Asks for new papers and for a new version of the app, and tries again to save notes; resolves when the papers are there, or are not to be had. */
  retry(): Promise<unknown>;
  reload(): void;
}

export interface AppParts {
  readonly view: Window & Pick<typeof globalThis, 'BroadcastChannel'>;
  readonly scope: string;
  readonly corpus: Corpus;
  readonly decisions: Promise<DecisionStore>;
  readonly offline: Offline;
}

export function createAppState({ view, scope, corpus, decisions, offline }: AppParts): AppState {
  const notices = createNotices();
  const location = createLocation(view);
  const preferences = createPreferences(view, scope);
  const storage = createStorage(view.navigator);
  const channel = new view.BroadcastChannel(`offprint:${scope}:decisions`);

  const inPage = readFirstScreen(view);
  const first = inPage?.shown ? inPage : undefined;
  const known = withListsOf(first);
  const status = signal(known(corpus.status()));
  corpus.subscribe((next) => {
    status.value = known(next);
  });
  const offlineStatus = signal(offline.status());
  offline.subscribe((next) => {
    offlineStatus.value = next;
  });
  const online = signal(view.navigator.onLine);
  for (const event of ['online', 'offline'] as const) {
    view.addEventListener(event, () => {
      online.value = view.navigator.onLine;
      if (online.value && status.peek().failure?.code === 'data-unreachable')
        void corpus.sync().catch(() => undefined);
    });
  }

  const library = createLibrary({
    store: decisions,
    notices,
    findPaper: async (id) => (await corpus.papers([id]))[0],
    announce: () => channel.postMessage('changed'),
    now: Date.now,
    journal: createJournal(view, scope, crypto.randomUUID()),
    onFirstStar: storage.request,
  });
  channel.onmessage = () => void library.refresh();
  // Before the results, which ask again when decisions change: the worker is then to know of them.
  effect(() => {
    void corpus.setPersonal(library.personal.value).catch(() => undefined);
  });

  const results = createResults(corpus, status, library, location, first);
  const reading = createReading(corpus, status, library, location, results);
  const suggestions = createSuggestions({
    corpus,
    status,
    location,
    preferences,
    tags: () => library.tags.value.map(({ tag }) => tag),
  });
  const recentSearches = createRecentSearches(preferences, location);

  followSuccessors(corpus, status, library, location);
  announceUpdate(offline, offlineStatus, notices);
  announceFailures(status, notices, () => view.location.reload());
  saveBeforeLeaving(view, library);
  void library.refresh().then(library.restore);
  storage.refresh();
  showBadge(view.navigator, preferences, library);
  if (inPage) rememberFirstScreen(inPage, status, library, preferences);

  return {
    location,
    corpus: status,
    results,
    reading,
    suggestions,
    recentSearches,
    library,
    preferences,
    notices,
    offline: offlineStatus,
    offlineReady: computed(
      () =>
        offlineStatus.value.state === 'ready' &&
        status.value.phase === 'ready' &&
        status.value.storage !== 'memory',
    ),
    online,
    storage,
    install: createInstall(view),
    overlay: signal(undefined),
    find: corpus.find,
    focusMode: signal(false),
    retry() {
      library.retryNotes();
      void offline.checkForUpdate().catch(() => undefined);
      return corpus.sync().catch(() => undefined);
    },
    reload: () => view.location.reload(),
  };
}

/** After each change of the lists, decisions on papers that left them move to what those papers became. */
function followSuccessors(
  corpus: Corpus,
  status: ReadonlySignal<CorpusStatus>,
  library: Library,
  location: Location,
): void {
  /** Papers that were looked for in the lists of this revision. */
  let seen = new Set<PaperId>();
  let seenRevision = -1;
  effect(() => {
    const { phase, revision } = status.value;
    const personal = library.personal.value;
    if (phase !== 'ready') return;
    if (revision !== seenRevision) seen = new Set();
    seenRevision = revision;
    const ids = personal.map(({ id }) => id).filter((id) => !seen.has(id));
    if (ids.length === 0) return;
    for (const id of ids) seen.add(id);
    void (async () => {
      const present = await corpus.present(ids);
      const copyOf = (id: PaperId) => library.decisions.peek().get(id)?.copy;
      const orphans = ids.flatMap((id) => {
        const copy = copyOf(id);
        return present.includes(id) || !copy ? [] : [{ id, title: copy.title, abstract: copy.abstract }];
      });
      // Only what was decided before its paper could be read is without a copy.
      await library.keepCopies(await corpus.papers(present.filter((id) => !copyOf(id))));
      const successors = orphans.length > 0 ? await corpus.successors(orphans) : [];
      await library.follow(successors);
      for (const { from, to } of successors) {
        // What is decided on it before the screen has followed is to follow too.
        seen.delete(from);
        const route = location.route.peek();
        if ('paper' in route && route.paper === from) location.go({ ...route, paper: to }, { replace: true });
      }
    })().catch(() => undefined);
  });
}

/** What was typed must not depend on the page being there a moment longer. */
function saveBeforeLeaving(view: Window, library: Library): void {
  view.addEventListener('pagehide', () => void library.leave());
  view.document.addEventListener('visibilitychange', () => {
    if (view.document.visibilityState === 'hidden') library.leave();
  });
  view.addEventListener('beforeunload', (event) => {
    if (!library.leave()) event.preventDefault();
  });
}

function announceUpdate(offline: Offline, status: ReadonlySignal<OfflineStatus>, notices: Notices): void {
  let said = false;
  effect(() => {
    if (status.value.updateWaiting && !said) {
      said = true;
      notices.show({
        text: 'New version',
        detail: 'Reloading takes a moment and keeps everything.',
        topic: 'update',
        lasts: Number.POSITIVE_INFINITY,
        actions: [
          { label: 'Reload', run: () => offline.applyUpdate() },
          { label: 'Later', run: () => undefined },
        ],
      });
    }
  });
}

/** Failures that nothing on the page shows already. */
function announceFailures(status: ReadonlySignal<CorpusStatus>, notices: Notices, reload: () => void): void {
  let said = '';
  effect(() => {
    const { failure, phase } = status.value;
    if (!failure || phase === 'failed' || failure.code === 'storage-unavailable') {
      said = '';
      return;
    }
    if (failure.code === said || failure.code === 'data-unreachable') return;
    said = failure.code;
    const { title, advice, wayOut } = describeFailure(failure);
    notices.show({
      tone: 'error',
      text: title,
      detail: advice,
      topic: 'corpus',
      actions: wayOut === 'reload' ? [{ label: 'Reload', run: reload }] : [],
    });
  });
}
