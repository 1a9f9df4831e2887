/** What themes and typefaces are called, wherever they are chosen. */
import type { Theme, Typeface } from '../core/appearance.ts';

export const THEME_NAMES: Readonly<Record<Theme, string>> = {
  auto: 'Auto',
  light: 'Light',
  dark: 'Dark',
  sepia: 'Sepia',
  contrast: 'Contrast',
};

export const TYPEFACE_NAMES: Readonly<Record<Typeface, string>> = {
  serif: 'Serif',
  sans: 'Sans',
  legible: 'Dyslexia-friendly',
};
