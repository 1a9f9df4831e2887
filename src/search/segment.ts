/**
 * A part of the inverted index that never changes: some documents in a row, and for each word in them its postings in
 * two streams of bytes, so that ranking reads no positions.
 *
 * Documents: the distance to the document before (its last bit says "once in the abstract"), then the packed counts of
 * the fields unless once; numbers have seven bits a byte. Positions: their number where the counts do not tell it, then
 * the distances between them, as `ByteWriter.place` writes them.
 */

import { THREE_BYTES, TWO_BYTES } from './byte-writer.ts';
import { ONCE_IN_ABSTRACT, POSITIONS } from './field-counts.ts';
import { grown } from './grow.ts';

export interface Segment {
  /** Number of its first document; those in `documents` count from here. */
  readonly base: number;
  /** Words in it, ascending; the arrays below run parallel to it. */
  readonly terms: Uint32Array;
  /** Documents that hold the word. */
  readonly counts: Uint32Array;
  /** Where the word's bytes begin; one more than there are words. */
  readonly documentStarts: Uint32Array;
  readonly positionStarts: Uint32Array;
  readonly documents: Uint8Array;
  readonly positions: Uint8Array;
}

/** A word's postings, unpacked; valid until the next read into the same block. */
export interface Block {
  count: number;
  docs: Uint32Array;
  fields: Uint8Array;
}

export const createBlock = (): Block => ({ count: 0, docs: new Uint32Array(64), fields: new Uint8Array(64) });

/** Index of the word in the segment, or -1. */
export function indexOf({ terms }: Segment, term: number): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = terms[middle] ?? 0;
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Appends the postings of the word at `index` to the block. */
export function readDocuments(segment: Segment, index: number, block: Block): void {
  const bytes = segment.documents;
  const end = segment.documentStarts[index + 1] ?? 0;
  let at = segment.documentStarts[index] ?? 0;
  let count = block.count;
  block.docs = grown(block.docs, count + (segment.counts[index] ?? 0));
  block.fields = grown(block.fields, block.docs.length);
  const { docs, fields } = block;
  let doc = segment.base;
  while (at < end) {
    let value = bytes[at++] ?? 0;
    if (value > 127) {
      value &= 127;
      for (let shift = 7, byte = 128; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
      }
    }
    doc += value >>> 1;
    docs[count] = doc;
    fields[count++] = (value & 1) === 1 ? ONCE_IN_ABSTRACT : (bytes[at++] ?? 0);
  }
  block.count = count;
}

/** Positions of some documents: those of the i-th are `items[ends[i - 1]]` up to `items[ends[i]]`. */
export interface Places {
  readonly ends: Uint32Array;
  items: Uint32Array;
}

/** Where the positions of a document end that begin at `from`. @param fields its packed counts. */
export function skipPositions(bytes: Uint8Array, from: number, fields: number): number {
  let at = from;
  let left = POSITIONS[fields] ?? 0;
  if (left === 0) {
    const byte = bytes[at++] ?? 0;
    left = byte;
    if (byte >= TWO_BYTES) {
      const low = bytes[at++] ?? 0;
      left =
        byte < THREE_BYTES ? TWO_BYTES + ((byte - TWO_BYTES) << 8) + low : (low << 8) | (bytes[at++] ?? 0);
    }
  }
  for (; left > 0; left--) {
    const byte = bytes[at++] ?? 0;
    if (byte >= TWO_BYTES) at += byte < THREE_BYTES ? 1 : 2;
  }
  return at;
}

/**
 * Appends the positions of the word at `index` in those of its documents that are in `wanted`.
 * @param block the word's postings in this segment alone.
 * @param wanted ascending document numbers; `places.ends` runs parallel to it.
 * @param from first of `wanted` that may be in this segment.
 * @returns first of `wanted` that is in none of the documents read.
 */
export function readPositions(
  segment: Segment,
  index: number,
  { docs, fields, count }: Block,
  wanted: Uint32Array,
  from: number,
  places: Places,
): number {
  const bytes = segment.positions;
  let at = segment.positionStarts[index] ?? 0;
  let next = from;
  let filled = places.ends[from - 1] ?? 0;
  const read = (): number => {
    const byte = bytes[at++] ?? 0;
    if (byte < TWO_BYTES) return byte;
    const low = bytes[at++] ?? 0;
    return byte < THREE_BYTES ? TWO_BYTES + ((byte - TWO_BYTES) << 8) + low : (low << 8) | (bytes[at++] ?? 0);
  };
  for (let i = 0; i < count && next < wanted.length; i++) {
    const doc = docs[i] ?? 0;
    while (next < wanted.length && (wanted[next] ?? 0) < doc) places.ends[next++] = filled;
    if (wanted[next] !== doc) {
      at = skipPositions(bytes, at, fields[i] ?? 0);
      continue;
    }
    let left = POSITIONS[fields[i] ?? 0] || read();
    places.items = grown(places.items, filled + left);
    for (let position = 0; left > 0; left--) {
      position += read();
      places.items[filled++] = position;
    }
    places.ends[next++] = filled;
  }
  return next;
}
