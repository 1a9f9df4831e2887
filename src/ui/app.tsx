/** The frame around every page: where to go, what to know, what just happened. */
import { useEffect } from 'preact/hooks';
import './styles/tokens.css';
import './styles/base.css';
import './styles/motion.css';
import './styles/first-screen.css';
import './app.css';
import { libraryRoute } from '../core/library-route.ts';
import { useApp } from './app-context.ts';
import { keepFocus } from './keep-keyboard.ts';
import { later, loadAhead } from './later.tsx';
import { LibraryPage } from './pages/library-page.tsx';
import { Banner } from './parts/banner.tsx';
import { EmptyState } from './parts/empty-state.tsx';
import { MarkedText } from './parts/marked-text.tsx';
import { NavBar } from './parts/nav-bar.tsx';
import { NoticeStack } from './parts/notice-stack.tsx';
import { Welcome } from './parts/welcome.tsx';
import { installShortcuts } from './shortcuts.ts';

/** Milliseconds after the list is there, when it is likely to be on screen as well. */
const AT_REST = 1_500;

const CommandPalette = later(async () => (await import('./seldom.ts')).seldom.CommandPalette);
const KeysDialog = later(async () => (await import('./seldom.ts')).seldom.KeysDialog);
const SettingsPage = later(async () => (await import('./seldom.ts')).seldom.SettingsPage);

function usePageTitle(): void {
  const { location, reading } = useApp();
  const { page } = location.route.value;
  const view = reading.view.value;
  const names = { papers: 'Papers', starred: 'Starred', settings: 'Settings', unknown: 'Not found' } as const;
  const title = view.state === 'open' ? view.view.paper.title : names[page];
  useEffect(() => {
    document.title = `${title} – Offprint`;
  }, [title]);
}

export function App() {
  const app = useApp();
  const route = app.location.route.value;
  const list = libraryRoute(route);
  usePageTitle();
  useEffect(() => installShortcuts(document, app), [app]);
  // Not at the first address, from which nothing is gone.
  useEffect(() => keepFocus, [app.location.href(route)]);
  const ready = app.corpus.value.phase === 'ready';
  useEffect(() => {
    if (!ready) return undefined;
    // What the reader waits for comes first.
    const timer = setTimeout(loadAhead, AT_REST);
    return () => clearTimeout(timer);
  }, [ready]);
  return (
    <div class={`app${app.focusMode.value ? ' focused' : ''}`}>
      <main id="main" tabIndex={-1}>
        {list && <LibraryPage route={list} />}
        {route.page === 'settings' && <SettingsPage />}
        {route.page === 'unknown' && (
          <EmptyState
            heading="h1"
            title="There is nothing at this address"
            text="The link may be mistyped or cut short."
          >
            <a
              class="button"
              href={app.location.href({ page: 'papers', text: '', list: undefined, paper: undefined })}
            >
              Go to the papers
            </a>
          </EmptyState>
        )}
      </main>
      <Banner />
      {list && list.paper === undefined && !app.preferences.welcomed.value && <Welcome />}
      <NavBar />
      <NoticeStack />
      {app.overlay.value === 'palette' && <CommandPalette Title={MarkedText} />}
      {app.overlay.value === 'keys' && <KeysDialog />}
    </div>
  );
}
