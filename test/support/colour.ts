/** Just enough colour science to judge contrast: OKLCH to sRGB, and the ratio that WCAG demands. */

/** Linear-light sRGB, 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** 0 is invisible, 1 covers. */
  readonly alpha: number;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * By the matrices of B. Ottosson, "A perceptual color space for image processing" (2020). What lies outside of sRGB is
 * clipped channel by channel.
 * @param lightness 0 to 1
 * @param hue degrees
 */
export function fromOklch(lightness: number, chroma: number, hue: number, alpha = 1): Colour {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    red: clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    green: clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    blue: clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
    alpha,
  };
}

/** The transfer function of sRGB (IEC 61966-2-1). @param value 0 to 1, as written in `#rrggbb` */
const toLinear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** @param hex six digits, without the `#` */
export function fromHex(hex: string): Colour {
  const channel = (at: number): number => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { red: channel(0), green: channel(2), blue: channel(4), alpha: 1 };
}

/** WCAG 2.2, "relative luminance". */
const luminance = ({ red, green, blue }: Colour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2.2, "contrast ratio": 1 to 21, whichever of the two is lighter. Both must be opaque. */
export function contrastRatio(one: Colour, other: Colour): number {
  if (one.alpha !== 1 || other.alpha !== 1) throw new Error('a ratio is between opaque colours');
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}
