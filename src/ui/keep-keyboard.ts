/**
 * For a button that its own click takes away: a click by keyboard goes on in the search field. One by pointer does not, which
 * would bring up the keyboard of a phone.
 */
export function keepKeyboard({ detail }: MouseEvent): void {
  if (detail === 0) document.querySelector<HTMLElement>('input[type=search]')?.focus();
}
