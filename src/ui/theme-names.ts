/** What themes, typefaces and densities are called, wherever they are chosen. */
import type { Density, Theme, Typeface } from '../core/appearance.ts';

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

export const DENSITY_NAMES: Readonly<Record<Density, string>> = {
  comfortable: 'Comfortable',
  compact: 'Compact',
};
