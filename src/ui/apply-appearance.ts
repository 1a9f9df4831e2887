/** Shows what the reader chose on the root element, where the tokens of the style sheet pick it up. */
import { effect } from '@preact/signals';
import { DENSITIES, SCALES, type ScaleName, THEMES, TYPEFACES } from '../core/appearance.ts';
import type { Preferences } from '../state/preferences.ts';

/** Width of an average letter of running English in zeros, which is what CSS calls a character. */
const LETTER = 0.87;

/**
 * What is chosen at first is left to the tokens: to write it, too, would have the whole page styled anew.
 * @returns a function that stops following the preferences.
 */
export function applyAppearance(document: Document, preferences: Preferences): () => void {
  const root = document.documentElement;
  const { theme, typeface, justify, density } = preferences;
  function choose(name: string, value: string, first: string): void {
    if (value === first) delete root.dataset[name];
    else root.dataset[name] = value;
  }
  function scale(name: ScaleName, format: (value: number) => string): void {
    const { value } = preferences[name];
    const property = `--read-${name}`;
    if (value === SCALES[name].initial) root.style.removeProperty(property);
    else root.style.setProperty(property, format(value));
  }
  /** The browser's own frame takes the colour of the page, whichever theme that is. */
  function colourFrame(): void {
    const paper = document.defaultView?.getComputedStyle(root).backgroundColor;
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
      if (paper) meta.setAttribute('content', paper);
    }
  }
  return effect(() => {
    // `src/first-paint.js` has set the theme already; this follows every change after that.
    choose('theme', theme.value, THEMES[0]);
    choose('typeface', typeface.value, TYPEFACES[0]);
    choose('justify', String(justify.value), 'false');
    choose('density', density.value, DENSITIES[0]);
    scale('size', (pixels) => `${pixels / 16}rem`);
    scale('leading', String);
    scale('measure', (letters) => `${letters * LETTER}ch`);
    // When the page has been painted: to ask for its colour before would hold that up.
    requestAnimationFrame(() => setTimeout(colourFrame));
  });
}
