/** Prepares what stands in the page for the first render, which goes on with the elements that it finds and so keeps the focus. */
import type { AppState } from '../state/app-state.ts';

/** @returns what is left to do after that render. */
export function takeOver(root: Element, { results, preferences, online }: AppState): () => void {
  if (!results.page.peek()) {
    root.replaceChildren();
    return () => undefined;
  }
  // The first screen has all that may be on it; what is not shown would be taken for something else.
  const absent = ['.boot', online.peek() && '.banner', preferences.welcomed.peek() && '.welcome'].filter(
    Boolean,
  );
  for (const part of root.querySelectorAll(absent.join())) part.remove();
  // Typed and pressed while the program was on its way; `src/first-paint.js` marks the buttons.
  const typed = root.querySelector('input')?.value;
  if (typed) results.setText(typed);
  const pressed = root.querySelectorAll<HTMLElement>('[data-pressed]');
  return () => {
    for (const button of pressed) button.click();
  };
}
