import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Picture, readPng } from '../support/png.ts';
import { writePalettePng } from '../support/write-png.ts';

const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));

const paint = (width: number, height: number, colours: readonly (readonly number[])[]): Picture => ({
  width,
  height,
  pixels: Uint8Array.from(
    { length: width * height * 4 },
    (_, i) => [...(colours[(i >> 2) % colours.length] ?? []), 255][i & 3] ?? 0,
  ),
});

describe('pictures with a palette', () => {
  it('are read back as they were written where they have 256 colours or fewer', () => {
    const size = fc.integer({ min: 1, max: 24 });
    const colours = fc.array(colour, { minLength: 1, maxLength: 256 });
    fc.assert(
      fc.property(size, size, colours, (width, height, chosen) => {
        const picture = paint(width, height, chosen);
        expect(readPng(writePalettePng(picture))).toEqual(picture);
      }),
    );
  });

  it('keep the colour of surfaces, and come near to all others, where they have more', () => {
    const shades = Array.from({ length: 1024 }, (_, i) => [i >> 2, 255 - (i >> 2), (i & 3) * 8]);
    const surface = Array.from({ length: 3072 }, () => [250, 248, 244]);
    const picture = paint(64, 64, [...surface, ...shades]);
    const { pixels } = readPng(writePalettePng(picture));
    expect([...pixels.subarray(0, 3)]).toEqual([250, 248, 244]);
    const farthest = pixels.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - (picture.pixels[i] ?? 0))),
      0,
    );
    expect(farthest).toBeLessThan(32);
  });
});
