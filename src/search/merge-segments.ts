/** Makes one segment of several and leaves out removed documents, a few words at a time. */
import { ByteWriter } from './byte-writer.ts';
import { ONCE_IN_ABSTRACT, POSITIONS } from './field-counts.ts';
import { createBlock, readDocuments, type Segment } from './segment.ts';

/** Bytes between two pauses: some milliseconds. */
const STRIDE = 300_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Yields whenever the caller may want to do something else.
 * @param numbers new number of each document, or -1; without it all are kept under their numbers.
 */
export function* mergeSegments(
  segments: readonly Segment[],
  numbers: Int32Array | undefined,
): Generator<void, Segment> {
  const most = sum(segments.map(({ terms }) => terms.length));
  const terms: number[] = [];
  const counts: number[] = [];
  const documentStarts: number[] = [0];
  const positionStarts: number[] = [0];
  const documents = new ByteWriter(sum(segments.map((segment) => segment.documents.length)) + most);
  const positions = new ByteWriter(sum(segments.map((segment) => segment.positions.length)));
  const next = segments.map(() => 0);
  const block = createBlock();
  let paused = 0;

  for (;;) {
    let term = Infinity;
    for (let at = 0; at < segments.length; at++) {
      const first = segments[at]?.terms[next[at] ?? 0] ?? Infinity;
      if (first < term) term = first;
    }
    if (term === Infinity) break;
    let count = 0;
    let previous = 0;
    segments.forEach((segment, at) => {
      const index = next[at] ?? 0;
      if (segment.terms[index] !== term) return;
      next[at] = index + 1;
      block.count = 0;
      readDocuments(segment, index, block);
      const bytes = segment.positions;
      let from = segment.positionStarts[index] ?? 0;
      for (let i = 0; i < block.count; i++) {
        const before = block.docs[i] ?? 0;
        const doc = numbers ? (numbers[before] ?? -1) : before;
        const fields = block.fields[i] ?? 0;
        let to = from;
        let left = POSITIONS[fields] ?? 0;
        if (left === 0) {
          for (let shift = 0, byte = 128; byte > 127; shift += 7) {
            byte = bytes[to++] ?? 0;
            left |= (byte & 127) << shift;
          }
        }
        while (left > 0) if ((bytes[to++] ?? 0) < 128) left--;
        if (doc >= 0) {
          const once = fields === ONCE_IN_ABSTRACT;
          documents.number((doc - previous) * 2 + (once ? 1 : 0));
          if (!once) documents.byte(fields);
          for (let byte = from; byte < to; byte++) positions.byte(bytes[byte] ?? 0);
          previous = doc;
          count++;
        }
        from = to;
      }
    });
    if (count > 0) {
      terms.push(term);
      counts.push(count);
      documentStarts.push(documents.length);
      positionStarts.push(positions.length);
    }
    if (documents.length + positions.length - paused > STRIDE) {
      paused = documents.length + positions.length;
      yield;
    }
  }
  return {
    base: 0,
    terms: Uint32Array.from(terms),
    counts: Uint32Array.from(counts),
    documentStarts: Uint32Array.from(documentStarts),
    positionStarts: Uint32Array.from(positionStarts),
    documents: documents.finish(),
    positions: positions.finish(),
  };
}
