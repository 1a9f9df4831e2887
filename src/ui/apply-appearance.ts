/** Shows what the reader chose on the root element, where the tokens of the style sheet pick it up. */
import { effect } from '@preact/signals';
import type { Preferences } from '../state/preferences.ts';

/** Width of an average letter of running English in zeros, which is what CSS calls a character. */
const LETTER = 0.87;

/** @returns a function that stops following the preferences. */
export function applyAppearance(document: Document, preferences: Preferences): () => void {
  const root = document.documentElement;
  const { theme, typeface, size, leading, measure, justify, density } = preferences;
  return effect(() => {
    // `src/first-paint.js` has set the theme already; this follows every change after that.
    if (theme.value === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme.value;
    root.dataset.typeface = typeface.value;
    root.dataset.justify = String(justify.value);
    root.dataset.density = density.value;
    root.style.setProperty('--read-size', `${size.value / 16}rem`);
    root.style.setProperty('--read-leading', String(leading.value));
    root.style.setProperty('--read-measure', `${measure.value * LETTER}ch`);
    // The browser's own frame takes the colour of the page, whichever theme that is.
    const paper = document.defaultView?.getComputedStyle(root).backgroundColor;
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
      if (paper) meta.setAttribute('content', paper);
    }
  });
}
