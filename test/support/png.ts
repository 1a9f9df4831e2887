/** Reads the PNG files that Chromium and the gallery write (8 bits, not interlaced) into RGBA, so that a test can look at them. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: red, green, blue, alpha. */
  readonly pixels: Uint8Array;
}

const SIGNATURE = '89504e470d0a1a0a';

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [da, db, dc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  return da <= db && da <= dc ? a : db <= dc ? b : c;
}

/** The predictor of each of the five filter types; left, up and upper left are already restored. */
const predictors = [
  () => 0,
  (left: number) => left,
  (_: number, up: number) => up,
  (left: number, up: number) => (left + up) >> 1,
  paeth,
] as const;

function unfilter(raw: Buffer, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const predict = predictors[raw[y * (stride + 1)] ?? 0];
    if (!predict) throw new Error('not a PNG filter');
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? (out[at - channels] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (out[at - stride - channels] ?? 0) : 0;
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predict(left, up, corner);
    }
  }
  return out;
}

export function readPng(file: Buffer): Picture {
  if (file.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('not a PNG file');
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = { 2: 3, 3: 1, 6: 4 }[file[25] ?? 0] ?? 0;
  if (channels === 0 || file[24] !== 8) throw new Error('only RGB, RGBA and palettes with 8 bits');
  const data: Buffer[] = [];
  let palette: Buffer | undefined;
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    if (type === 'PLTE') palette = file.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
  const samples = unfilter(inflateSync(Buffer.concat(data)), width, height, channels);
  if (channels === 4) return { width, height, pixels: samples };
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    const [colours, at] = palette ? [palette, samples[i] ?? 0] : [samples, i];
    pixels.set(colours.subarray(at * 3, at * 3 + 3), i * 4);
  }
  return { width, height, pixels };
}
