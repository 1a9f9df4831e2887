/**
 * For a button that its own click takes away: a click by keyboard goes on in the search field. One by pointer does not, which
 * would bring up the keyboard of a phone.
 */
export function keepKeyboard({ detail }: MouseEvent): void {
  if (detail === 0) document.querySelector<HTMLElement>('input[type=search]')?.focus();
}

/** Where what had the focus is gone: the name of the page, or of its paper, which reads it out and scrolls nothing. */
export function keepFocus(): void {
  if (document.activeElement !== document.body) return;
  const names = document.querySelectorAll<HTMLElement>('main h1');
  names[names.length - 1]?.focus({ preventScroll: true });
}
