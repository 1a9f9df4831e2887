/** The keyboard in one place: single keys that move the real focus, and never while someone is typing. */
import type { PaperId } from '../core/paper.ts';
import type { AppState } from '../state/app-state.ts';

/** For the overview, in the order a newcomer needs them. */
export const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['/', 'Search'],
  ['j  ↓', 'Next paper'],
  ['k  ↑', 'Previous paper'],
  ['Enter', 'Open the paper'],
  ['s', 'Star or un-star'],
  ['e', 'Mark as read or unread'],
  ['t', 'Add a tag to the open paper'],
  ['n', 'Write a note on the open paper'],
  ['Esc', 'Back to the list, or clear the search'],
  ['?', 'This overview'],
];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null;

function moveInList(document: Document, step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('.list-pane h2 a')];
  const focused = document.activeElement?.closest('.paper-row')?.querySelector<HTMLElement>('h2 a');
  const open = document.querySelector<HTMLElement>('.list-pane h2 a[aria-current]');
  const at = links.findIndex((link) => link === (focused ?? open));
  const next = at < 0 ? links[0] : links[at + step];
  next?.focus();
  next?.scrollIntoView?.({ block: 'nearest' });
  return next !== undefined;
}

/** @returns a function that takes the shortcuts away again. */
export function installShortcuts(document: Document, app: AppState): () => void {
  const { location, library, preferences, results, reading } = app;
  const field = (): HTMLInputElement | null => document.querySelector('input[type=search]');

  function goBack(): boolean {
    const route = location.route.peek();
    const input = field();
    if (route.page !== 'papers' && route.page !== 'starred') return false;
    if (route.paper !== undefined) location.back({ ...route, paper: undefined });
    else if (route.text !== '') results.setText('');
    else if (document.activeElement === input) input?.blur();
    else return false;
    return true;
  }

  function step(direction: 1 | -1): boolean {
    const route = location.route.peek();
    const inList = document.activeElement?.closest('.list-pane') !== null;
    if ((route.page === 'papers' || route.page === 'starred') && route.paper !== undefined && !inList) {
      const to = direction === 1 ? reading.next.peek() : reading.previous.peek();
      if (to) location.go({ ...route, paper: to }, { replace: true });
      return to !== undefined;
    }
    return moveInList(document, direction);
  }

  const focusedRow = (): string | undefined =>
    document.activeElement?.closest<HTMLElement>('.paper-row')?.dataset.paper;

  function openPaper(): PaperId | undefined {
    const route = location.route.peek();
    return route.page === 'papers' || route.page === 'starred' ? route.paper : undefined;
  }

  function toggleRead(): boolean {
    const id = (focusedRow() as PaperId | undefined) ?? openPaper();
    if (id) library.toggleRead(id);
    return id !== undefined;
  }

  function focusOn(selector: string): boolean {
    const target = document.querySelector<HTMLElement>(selector);
    target?.focus();
    return target !== null;
  }

  function star(): boolean {
    const row = focusedRow();
    const open = openPaper();
    const button = row
      ? document.querySelector<HTMLElement>(`.paper-row[data-paper="${CSS.escape(row)}"] .star-button`)
      : undefined;
    if (button) button.click();
    else if (open) library.toggleStar(open);
    else return false;
    return true;
  }

  function act(key: string): boolean {
    switch (key) {
      case '/':
        field()?.focus();
        field()?.select();
        return field() !== null;
      case 'j':
        return step(1);
      case 'k':
        return step(-1);
      case 's':
        return star();
      case 'e':
        return toggleRead();
      case 't':
        return focusOn('.tag-field input');
      case 'n':
        return focusOn('.note-field textarea');
      case '?':
        location.go({ page: 'settings' });
        return true;
      default:
        return false;
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    let handled = false;
    if (event.key === 'Escape') handled = goBack();
    else if (event.key === 'ArrowDown' && document.activeElement === field())
      handled = moveInList(document, 1);
    else if (isTyping(event.target)) return;
    else if (
      (event.key === 'ArrowDown' || event.key === 'ArrowUp') &&
      document.activeElement?.closest('.paper-row')
    ) {
      handled = moveInList(document, event.key === 'ArrowDown' ? 1 : -1);
    } else if (preferences.shortcuts.peek()) handled = act(event.key);
    if (handled) event.preventDefault();
  }

  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
