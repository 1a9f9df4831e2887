/** Writes small PNG files: 256 colours at most, picked by median cut, where a screenshot rarely has more that matter. */
import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from './png.ts';

/** A colour as `0xrrggbb`, and how many pixels have it. */
interface Shade {
  readonly colour: number;
  readonly count: number;
}

const CHANNELS = [16, 8, 0] as const;
const channelOf = (colour: number, shift: number): number => (colour >> shift) & 255;

function spread(shades: readonly Shade[]): { readonly shift: number; readonly width: number } {
  let best = { shift: 16, width: -1 };
  for (const shift of CHANNELS) {
    let [least, most] = [255, 0];
    for (const { colour } of shades) {
      least = Math.min(least, channelOf(colour, shift));
      most = Math.max(most, channelOf(colour, shift));
    }
    if (most - least > best.width) best = { shift, width: most - least };
  }
  return best;
}

const weightOf = (shades: readonly Shade[]): number => shades.reduce((sum, { count }) => sum + count, 0);

/** P. Heckbert, "Color image quantization for frame buffer display" (1982): halves the box that matters most. */
function cut(shades: readonly Shade[], most: number): readonly (readonly Shade[])[] {
  const boxes: (readonly Shade[])[] = [shades];
  while (boxes.length < most) {
    let [worst, rank] = [-1, 0];
    boxes.forEach((box, i) => {
      const value = box.length < 2 ? 0 : spread(box).width * Math.sqrt(weightOf(box));
      if (value > rank) [worst, rank] = [i, value];
    });
    const box = boxes[worst];
    if (!box) return boxes;
    const { shift } = spread(box);
    const sorted = [...box].sort((a, b) => channelOf(a.colour, shift) - channelOf(b.colour, shift));
    const half = weightOf(sorted) / 2;
    let at = 1;
    for (let sum = sorted[0]?.count ?? 0; at < sorted.length - 1 && sum < half; at++)
      sum += sorted[at]?.count ?? 0;
    boxes.splice(worst, 1, sorted.slice(0, at), sorted.slice(at));
  }
  return boxes;
}

/** The most common colour of a box stays exact, so that plain surfaces keep theirs. */
const colourOf = (box: readonly Shade[]): number =>
  box.reduce((best, shade) => (shade.count > best.count ? shade : best), { colour: 0, count: -1 }).colour;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** @param picture opaque; transparency is lost */
export function writePalettePng({ width, height, pixels }: Picture): Buffer {
  const counts = new Map<number, number>();
  const at = (i: number): number =>
    ((pixels[i * 4] ?? 0) << 16) | ((pixels[i * 4 + 1] ?? 0) << 8) | (pixels[i * 4 + 2] ?? 0);
  for (let i = 0; i < width * height; i++) counts.set(at(i), (counts.get(at(i)) ?? 0) + 1);
  const boxes = cut(
    [...counts].map(([colour, count]) => ({ colour, count })),
    256,
  );
  const index = new Map(boxes.flatMap((box, i) => box.map(({ colour }) => [colour, i] as const)));
  const palette = Buffer.from(
    boxes.map(colourOf).flatMap((colour) => CHANNELS.map((shift) => channelOf(colour, shift))),
  );
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = index.get(at(y * width + x)) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
