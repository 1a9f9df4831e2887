import { describe, expect, it } from 'vitest';
import { contrastRatio, fromHex, fromOklch } from '../support/colour.ts';
import { readThemes, readTokens, type Theme } from '../support/theme-tokens.ts';

/** What each colour is for. A token that fits none of these has to be given a part. */
const SURFACES = /^--(paper(-\w+)?|accent-wash)$/;
const TEXT = /^--(ink(-\w+)?|accent|danger)$/;
const CONTROLS = /^--(star|accent|danger|line-strong)$/;
/** Text on a surface that carries nothing else. */
const OWN_SURFACE = [
  ['--ink', '--mark'],
  ['--on-accent', '--accent'],
] as const;
/** Lines between things that are apart without them, and what dims the page behind a dialog. */
const DECORATION = /^--(line|veil)$/;

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what makes a control or its focus visible. */
const TEXT_RATIO = 4.5;
const CONTROL_RATIO = 3;

const themes = readThemes(readTokens());
const label = ({ name, scheme, moreContrast }: Theme): string =>
  `${name}, ${scheme}${moreContrast ? ', more contrast' : ''}`;

function tooFaint(
  theme: Theme,
  pairs: Iterable<readonly [string, string]>,
  least: number,
): readonly string[] {
  const found: string[] = [];
  for (const [front, back] of pairs) {
    const [one, other] = [theme.colours.get(front), theme.colours.get(back)];
    if (!one || !other) throw new Error(`${front} or ${back} is no colour in ${label(theme)}`);
    const ratio = contrastRatio(one, other);
    if (ratio < least) found.push(`${front} on ${back}: ${ratio.toFixed(2)} of ${least}`);
  }
  return found;
}

function* onSurfaces(theme: Theme, kind: RegExp): Generator<readonly [string, string]> {
  const tokens = [...theme.colours.keys()];
  for (const front of tokens.filter((token) => kind.test(token)))
    for (const back of tokens.filter((token) => SURFACES.test(token))) yield [front, back];
}

describe('contrast', () => {
  it('is 21 between black and white, and as published between known greys', () => {
    expect(contrastRatio(fromHex('000000'), fromHex('ffffff'))).toBeCloseTo(21, 5);
    expect(contrastRatio(fromHex('767676'), fromHex('ffffff'))).toBeCloseTo(4.54, 2);
  });

  it('agrees with sRGB about the colours that both can write', () => {
    // Red and blue of sRGB in OKLCH, to the digits that the definition gives.
    for (const [hex, colour] of [
      ['ff0000', fromOklch(0.627955, 0.257683, 29.2339)],
      ['0000ff', fromOklch(0.452014, 0.313214, 264.052)],
      ['ffffff', fromOklch(1, 0, 0)],
    ] as const) {
      const wanted = fromHex(hex);
      for (const channel of ['red', 'green', 'blue'] as const)
        expect(colour[channel], `${channel} of ${hex}`).toBeCloseTo(wanted[channel], 3);
    }
  });

  it('finds a theme by its rule alone', () => {
    const css =
      ':root { color-scheme: light dark; --ink: light-dark(#000000, #ffffff); --also: var(--ink) }' +
      ':root[data-theme="dusk"] { color-scheme: dark; --ink: oklch(100% 0 0 / 50%) }' +
      '@media (prefers-contrast: more) { :root:not([data-theme="dusk"]) { --ink: #00ff00 } }';
    const found = readThemes(css);
    expect(found.map(label)).toEqual([
      'auto, light',
      'auto, dark',
      'auto, light, more contrast',
      'auto, dark, more contrast',
      'dusk, dark',
      'dusk, dark, more contrast',
    ]);
    expect(found[1]?.colours.get('--also')).toMatchObject({ red: 1, green: 1 });
    expect(found[2]?.colours.get('--ink')).toMatchObject({ red: 0, green: 1 });
    expect(found[5]?.colours.get('--ink')).toMatchObject({ alpha: 0.5 });
  });

  it('knows the part of every colour, so that none goes unmeasured', () => {
    const parts = [SURFACES, TEXT, CONTROLS, DECORATION];
    for (const theme of themes) {
      const strangers = [...theme.colours.keys()].filter(
        (token) =>
          !parts.some((part) => part.test(token)) &&
          !OWN_SURFACE.some((pair) => pair.includes(token as never)),
      );
      expect(strangers, label(theme)).toEqual([]);
    }
  });

  it.each(themes.map((theme) => [label(theme), theme] as const))(
    'lets every text be read on every surface: %s',
    (_, theme) => {
      const pairs = [...onSurfaces(theme, TEXT), ...OWN_SURFACE];
      expect(pairs.length).toBeGreaterThan(15);
      expect(tooFaint(theme, pairs, TEXT_RATIO)).toEqual([]);
    },
  );

  it.each(themes.map((theme) => [label(theme), theme] as const))(
    'lets every control and the focus be seen on every surface: %s',
    (_, theme) => {
      const pairs = [...onSurfaces(theme, CONTROLS)];
      expect(pairs.length).toBeGreaterThan(7);
      expect(tooFaint(theme, pairs, CONTROL_RATIO)).toEqual([]);
    },
  );
});
