/** How the reader likes to read: what can be chosen, within which bounds, and what it is at first. */

export const THEMES = ['auto', 'light', 'dark', 'sepia', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const TYPEFACES = ['serif', 'sans', 'legible'] as const;
/** `legible` is for readers with dyslexia: plain letters, wider set. */
export type Typeface = (typeof TYPEFACES)[number];

/** How close rows stand: `compact` has one line of the passage. */
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

interface Scale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly initial: number;
}

/** Text size in CSS pixels at the browser's usual 16; line height in multiples of it; width in characters. */
export const SCALES = {
  size: { least: 14, most: 28, step: 1, initial: 19 },
  leading: { least: 1.3, most: 2, step: 0.05, initial: 1.6 },
  measure: { least: 45, most: 90, step: 5, initial: 65 },
} as const satisfies Readonly<Record<string, Scale>>;

export type ScaleName = keyof typeof SCALES;

/** The nearest value that the scale allows, its first one for anything that is no number. */
export function withinScale(name: ScaleName, value: unknown): number {
  const { least, most, step, initial } = SCALES[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) return initial;
  const steps = Math.round((Math.min(most, Math.max(least, value)) - least) / step);
  return Number((least + steps * step).toFixed(2));
}
