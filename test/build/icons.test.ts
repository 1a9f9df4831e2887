import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Picture, readPng } from '../support/png.ts';

const file = (name: string): Buffer => readFileSync(new URL(`../../public/${name}`, import.meta.url));

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose: string;
}

const manifest = JSON.parse(file('manifest.webmanifest').toString()) as {
  readonly icons: readonly Icon[];
  readonly screenshots: readonly Pick<Icon, 'src' | 'sizes'>[];
};

const colourAt = ({ pixels, width }: Picture, x: number, y: number): readonly number[] =>
  Array.from(pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4));

/** Distance from the centre of the farthest pixel that is not of the corner's colour, as a share of the side. */
function reach(picture: Picture): number {
  const background = colourAt(picture, 0, 0).join();
  const centre = (picture.width - 1) / 2;
  let farthest = 0;
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++)
      if (colourAt(picture, x, y).join() !== background)
        farthest = Math.max(farthest, Math.hypot(x - centre, y - centre));
  return farthest / picture.width;
}

describe('icons', () => {
  it('have the sizes that the manifest says', () => {
    const bitmaps = manifest.icons.filter(({ type }) => type === 'image/png');
    expect(bitmaps.length).toBeGreaterThan(3);
    for (const { src, sizes } of bitmaps) {
      const { width, height } = readPng(file(src));
      expect(`${width}x${height}`, src).toBe(sizes);
    }
  });

  it('are shown with screenshots of the sizes that the manifest says', () => {
    expect(manifest.screenshots.length).toBeGreaterThan(1);
    for (const { src, sizes } of manifest.screenshots) {
      const { width, height } = readPng(file(src));
      expect(`${width}x${height}`, src).toBe(sizes);
    }
  });

  it('offer one of each purpose, and none of two', () => {
    const purposes = manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`);
    expect(purposes).toEqual([
      'any any',
      'any 192x192',
      'any 512x512',
      'maskable 512x512',
      'monochrome 512x512',
    ]);
  });

  it('keep the mark within the safe zone where launchers cut the shape, and fill most of it', () => {
    const picture = readPng(file('icon-maskable-512.png'));
    expect(reach(picture)).toBeLessThan(0.4);
    expect(reach(picture)).toBeGreaterThan(0.36);
  });

  it('are opaque to their corners where the system rounds them', () => {
    for (const name of ['apple-touch-icon.png', 'icon-maskable-512.png']) {
      const { pixels } = readPng(file(name));
      expect(
        pixels.every((value, i) => i % 4 !== 3 || value === 255),
        name,
      ).toBe(true);
    }
  });

  it('draw the monochrome one by transparency alone', () => {
    const picture = readPng(file('icon-monochrome-512.png'));
    expect(colourAt(picture, 0, 0)[3]).toBe(0);
    const opaque = picture.pixels.filter((value, i) => i % 4 === 3 && value === 255).length;
    expect(opaque / (picture.width * picture.height)).toBeGreaterThan(0.1);
    expect(opaque / (picture.width * picture.height)).toBeLessThan(0.5);
  });

  it('put a readable picture of 32 pixels into favicon.ico', () => {
    const ico = file('favicon.ico');
    const picture = readPng(ico.subarray(ico.readUInt32LE(18)));
    expect([picture.width, picture.height, ico.readUInt32LE(14)]).toEqual([32, 32, ico.length - 22]);
  });
});
