/** The keyboard in one place: single keys that move the real focus, and never while someone is typing. */

import { libraryRoute } from '../core/library-route.ts';
import type { PaperId } from '../core/paper.ts';
import type { AppState } from '../state/app-state.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null;

const placeOf = (row: Element | null | undefined): number | undefined => {
  const position = row?.closest('li')?.getAttribute('aria-posinset');
  return position ? Number(position) - 1 : undefined;
};

const focusedRow = (document: Document): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('.paper-row') ?? null;

/** Rows that fit into the list's pane, less one to keep one's bearings. */
function rowsPerPage(document: Document): number {
  const pane = document.querySelector('.list-pane');
  const row = focusedRow(document);
  return Math.max(1, Math.floor((pane?.clientHeight ?? 0) / (row?.offsetHeight || 1)) - 1);
}

/** @returns a function that takes the shortcuts away again. */
export function installShortcuts(document: Document, app: AppState): () => void {
  const { location, library, preferences, results, reading, focusMode, overlay } = app;
  const field = (): HTMLInputElement | null => document.querySelector('input[type=search]');
  const here = () => libraryRoute(location.route.peek());
  const openPaper = (): PaperId | undefined => here()?.paper;

  function goBack(): boolean {
    const route = here();
    const input = field();
    if (!route) return false;
    const inField = document.activeElement === input;
    if (inField && route.text) results.setText('');
    else if (route.paper && focusMode.peek()) focusMode.value = false;
    else if (route.paper) location.back();
    else if (route.text) results.setText('');
    else if (inField) input?.blur();
    else return false;
    return true;
  }

  /** The row may be outside of the page: the list brings it there and gives it the focus. */
  function goToPlace(place: number): boolean {
    const total = results.page.peek()?.total ?? 0;
    if (total === 0 || !here()) return false;
    results.wanted.value = { place: Math.max(0, Math.min(place, total - 1)), focus: true };
    return true;
  }

  function placeNow(): number | undefined {
    const pending = results.wanted.peek();
    const open = document.querySelector('.list-pane h2 a[aria-current]');
    return (pending?.focus ? pending.place : undefined) ?? placeOf(focusedRow(document) ?? open);
  }

  function moveInList(by: number): boolean {
    const at = placeNow();
    return goToPlace(at === undefined ? results.sight.peek().place : at + by);
  }

  function moveFromRow(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
        return moveInList(1);
      case 'ArrowUp':
        return placeNow() === 0 ? focusOn('input[type=search]') : moveInList(-1);
      case 'PageDown':
        return moveInList(rowsPerPage(document));
      case 'PageUp':
        return moveInList(-rowsPerPage(document));
      case 'Home':
        return goToPlace(0);
      case 'End':
        return goToPlace(Number.POSITIVE_INFINITY);
      default:
        return false;
    }
  }

  function step(direction: 1 | -1): boolean {
    const route = here();
    const inList = document.activeElement?.closest('.list-pane') !== null;
    if (route?.paper && !inList) {
      const to = direction === 1 ? reading.next.peek() : reading.previous.peek();
      if (to) location.go({ ...route, paper: to }, { replace: true });
      return to !== undefined;
    }
    return moveInList(direction);
  }

  /** Where nothing else has the focus, a list without an open paper has the keys of its rows. */
  const inList = (): boolean =>
    (!openPaper() && document.activeElement?.matches('body, h1')) || focusedRow(document) !== null;

  function toggleRead(): boolean {
    const id = (focusedRow(document)?.dataset.paper as PaperId | undefined) ?? openPaper();
    if (id) library.toggleRead(id);
    return id !== undefined;
  }

  function focusOn(selector: string): boolean {
    const target = document.querySelector<HTMLElement>(selector);
    target?.focus();
    return target !== null;
  }

  function star(): boolean {
    const button = focusedRow(document)?.querySelector<HTMLElement>('.star-button');
    const open = openPaper();
    if (button) button.click();
    else if (open) library.toggleStar(open);
    else return false;
    return true;
  }

  function act(key: string): boolean {
    switch (key) {
      case '/':
        field()?.select();
        return focusOn('input[type=search]');
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
      case 'f':
        if (!openPaper()) return false;
        focusMode.value = !focusMode.peek();
        return true;
      case '?':
        overlay.value = 'keys';
        return true;
      default:
        return false;
    }
  }

  function handle({ key, shiftKey, target }: KeyboardEvent): boolean {
    if (key === 'Escape') return goBack();
    if (key === 'ArrowDown' && document.activeElement === field())
      return goToPlace(results.sight.peek().place);
    if (isTyping(target)) return false;
    return (inList() && !shiftKey && moveFromRow(key)) || (preferences.shortcuts.peek() && act(key));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      overlay.value = overlay.peek() === 'palette' ? undefined : 'palette';
      event.preventDefault();
      return;
    }
    // What lies over the page has the keyboard to itself.
    if (event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
    if (handle(event)) event.preventDefault();
  }

  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
