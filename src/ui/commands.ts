/** Everything the app can do from anywhere, as the command palette offers it. */
import { DENSITIES, THEMES } from '../core/appearance.ts';
import { libraryRoute } from '../core/library-route.ts';
import type { Route } from '../core/route.ts';
import type { AppState } from '../state/app-state.ts';
import { checkForPapers } from './check-for-papers.ts';
import { DENSITY_NAMES, THEME_NAMES } from './theme-names.ts';

export interface Command {
  readonly name: string;
  /** What kind of thing it is: shown beside the name, and searched too. */
  readonly kind: 'Go to' | 'List' | 'Do' | 'Theme' | 'Rows' | 'Paper';
  /** The single key that does the same. */
  readonly key?: string;
  readonly run: () => void;
}

const HOME: Extract<Route, { readonly page: 'papers' }> = {
  page: 'papers',
  text: '',
  list: undefined,
  paper: undefined,
};

/** In the order in which they are offered before anything is typed: what suits the moment comes first. */
export function commandsOf(app: AppState): readonly Command[] {
  const { location, library, reading, corpus, preferences, focusMode, install, overlay } = app;
  const route = libraryRoute(location.route.peek());
  const open = route?.paper;
  const step = (to: typeof open) => () => {
    if (to && route) location.go({ ...route, paper: to }, { replace: true });
  };
  const ofPaper: readonly Command[] =
    open === undefined
      ? []
      : [
          {
            kind: 'Do',
            name: library.isStarred(open) ? 'Remove the star' : 'Star this paper',
            key: 's',
            run: () => library.toggleStar(open),
          },
          {
            kind: 'Do',
            name: library.isRead(open) ? 'Mark as unread' : 'Mark as read',
            key: 'e',
            run: () => library.toggleRead(open),
          },
          { kind: 'Do', name: 'Next paper', key: 'j', run: step(reading.next.peek()) },
          { kind: 'Do', name: 'Previous paper', key: 'k', run: step(reading.previous.peek()) },
          {
            kind: 'Do',
            name: focusMode.peek() ? 'Leave focus mode' : 'Focus mode',
            key: 'f',
            run: () => {
              focusMode.value = !focusMode.peek();
            },
          },
        ];
  const offered = install.state.peek() === 'offered';
  return [
    ...ofPaper,
    { kind: 'Go to', name: 'Papers', run: () => location.go(HOME) },
    {
      kind: 'Go to',
      name: 'Starred',
      run: () => location.go({ page: 'starred', text: '', paper: undefined }),
    },
    { kind: 'Go to', name: 'Settings', run: () => location.go({ page: 'settings' }) },
    ...corpus.peek().lists.map(
      ({ slug, title }): Command => ({
        kind: 'List',
        name: title,
        run: () => location.go({ ...HOME, list: slug }),
      }),
    ),
    { kind: 'Do', name: 'Print', run: () => setTimeout(() => window.print()) },
    {
      kind: 'Do',
      name: 'Keyboard overview',
      key: '?',
      run: () => {
        overlay.value = 'keys';
      },
    },
    { kind: 'Do', name: 'Check for new papers', run: () => void checkForPapers(app) },
    ...(offered ? [{ kind: 'Do', name: 'Install Offprint', run: install.request } as const] : []),
    ...THEMES.map(
      (theme): Command => ({
        kind: 'Theme',
        name: THEME_NAMES[theme],
        run: () => {
          preferences.theme.value = theme;
        },
      }),
    ),
    ...DENSITIES.map(
      (density): Command => ({
        kind: 'Rows',
        name: DENSITY_NAMES[density],
        run: () => {
          preferences.density.value = density;
        },
      }),
    ),
  ];
}

const letters = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose name or kind has a word that begins with each typed one, in their order. */
export function matchCommands(commands: readonly Command[], text: string): readonly Command[] {
  const typed = letters(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return commands.filter(({ name, kind }) => {
    const words = letters(`${kind} ${name}`).split(/[^\p{L}\p{N}]+/u);
    return typed.every((wanted) => words.some((word) => word.startsWith(wanted)));
  });
}
