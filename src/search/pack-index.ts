/**
 * Makes the arrays of a kept index smaller, for the store alone: most numbers in it are small or rise, and words that stand
 * together in the alphabet begin alike.
 */
import { ByteWriter } from './byte-writer.ts';
import type { KeptArray, KeptIndex } from './keep.ts';

const NONE = new Uint32Array(0);

/** Numbers that never fall. */
const RISING = ['terms', 'documentStarts', 'positionStarts'];

/** @param kept by the engine. @returns fewer bytes, from which `unpackIndex` makes the same. */
export function packIndex({ bytes = NONE, starts = NONE, ...kept }: KeptIndex): KeptIndex {
  const { counts = NONE, before = NONE, sorted = NONE } = kept;
  const packed: Record<string, KeptArray> = { ...kept };
  for (const name of RISING) packed[name] = packRising(kept[name] ?? NONE);
  packed.counts = pack(counts.length, (at) => counts[at] ?? 0);
  // Relatives stand near each other more often than at the beginning.
  packed.before = pack(before.length, (term) => flip(before[term] ?? 0, term));
  packed.words = packWords(bytes, starts, sorted);
  return packed;
}

/** @param packed by `packIndex`. */
export function unpackIndex({ words = NONE, ...packed }: KeptIndex): KeptIndex {
  const { counts = NONE, before = NONE, sorted = NONE } = packed;
  const kept: Record<string, KeptArray> = { ...packed, ...unpackWords(words, sorted) };
  for (const name of RISING) kept[name] = unpackRising(packed[name] ?? NONE);
  kept.counts = unpack(counts);
  kept.before = unpack(before).map(flip);
  return kept;
}

/** What is `number` back from the one after `term`, and the other way round; 0 is none. */
const flip = (number: number, term: number): number => (number === 0 ? 0 : term + 1 - number);

/** Seven bits a byte. */
function pack(length: number, number: (at: number) => number): Uint8Array {
  const packed = new ByteWriter(length * 2);
  for (let at = 0; at < length; at++) packed.number(number(at));
  return packed.finish();
}

function unpack(packed: KeptArray): Uint32Array {
  const numbers = new Uint32Array(packed.length);
  let count = 0;
  for (let at = 0; at < packed.length; count++) {
    let value = 0;
    for (let shift = 0, byte = 128; byte > 127; shift += 7) {
      byte = packed[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    numbers[count] = value;
  }
  return numbers.slice(0, count);
}

const packRising = (numbers: KeptArray): Uint8Array =>
  pack(numbers.length, (at) => (numbers[at] ?? 0) - (numbers[at - 1] ?? 0));

function unpackRising(packed: KeptArray): Uint32Array {
  const numbers = unpack(packed);
  for (let at = 1; at < numbers.length; at++) numbers[at] = (numbers[at] ?? 0) + (numbers[at - 1] ?? 0);
  return numbers;
}

/**
 * Each word as the number of bytes that it shares with the one before it in the alphabet, and the rest: front coding, as
 * in I. H. Witten, A. Moffat, T. C. Bell, "Managing Gigabytes", 1999. No word is longer than 255 bytes.
 */
function packWords(bytes: KeptArray, starts: KeptArray, sorted: KeptArray): Uint8Array {
  const packed = new ByteWriter(bytes.length);
  let previous = 0;
  let length = 0;
  for (const term of sorted) {
    const start = starts[term] ?? 0;
    const end = starts[term + 1] ?? 0;
    const most = Math.min(length, end - start);
    let shared = 0;
    while (shared < most && bytes[previous + shared] === bytes[start + shared]) shared++;
    packed.byte(shared);
    packed.byte(end - start - shared);
    for (let at = start + shared; at < end; at++) packed.byte(bytes[at] ?? 0);
    previous = start;
    length = end - start;
  }
  return packed.finish();
}

function unpackWords(packed: KeptArray, sorted: KeptArray): Record<'bytes' | 'starts', KeptArray> {
  const starts = new Uint32Array(sorted.length + 1);
  let at = 0;
  for (const term of sorted) {
    const rest = packed[at + 1] ?? 0;
    starts[term + 1] = (packed[at] ?? 0) + rest;
    at += rest + 2;
  }
  for (let term = 1; term < starts.length; term++)
    starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  let previous = 0;
  at = 0;
  for (const term of sorted) {
    const start = starts[term] ?? 0;
    const shared = packed[at++] ?? 0;
    const rest = packed[at++] ?? 0;
    for (let i = 0; i < shared; i++) bytes[start + i] = bytes[previous + i] ?? 0;
    for (let i = shared; i < shared + rest; i++) bytes[start + i] = packed[at++] ?? 0;
    previous = start;
  }
  return { bytes, starts };
}
