/** Makes one segment of several and leaves out removed documents, a few words at a time. */
import { ByteWriter } from './byte-writer.ts';
import { ONCE_IN_ABSTRACT } from './field-counts.ts';
import { createBlock, readDocuments, type Segment, skipPositions } from './segment.ts';

/** Bytes between two pauses: some milliseconds. */
const STRIDE = 300_000;

/** Number of no word. */
const NONE = 0xffffffff;

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
  /** The word that each segment is at. */
  const heads = Uint32Array.from(segments, ({ terms: own }) => own[0] ?? NONE);
  const block = createBlock();
  let paused = 0;
  let count = 0;
  let previous = 0;

  /** Takes the postings in the block but for removed documents. @param first where their positions begin. */
  const keepSome = ({ positions: bytes }: Segment, first: number): void => {
    for (let i = 0, from = first; i < block.count; i++) {
      const doc = numbers?.[block.docs[i] ?? 0] ?? -1;
      const fields = block.fields[i] ?? 0;
      const to = skipPositions(bytes, from, fields);
      if (doc >= 0) {
        const once = fields === ONCE_IN_ABSTRACT;
        documents.number((doc - previous) * 2 + (once ? 1 : 0));
        if (!once) documents.byte(fields);
        positions.copy(bytes, from, to);
        previous = doc;
        count++;
      }
      from = to;
    }
  };

  for (;;) {
    let term = NONE;
    for (const head of heads) if (head < term) term = head;
    if (term === NONE) break;
    count = 0;
    previous = 0;
    for (let at = heads.indexOf(term); at >= 0; at = heads.indexOf(term, at + 1)) {
      const segment = segments[at];
      if (!segment) break;
      const index = next[at] ?? 0;
      next[at] = index + 1;
      heads[at] = segment.terms[index + 1] ?? NONE;
      block.count = 0;
      readDocuments(segment, index, block);
      const from = segment.positionStarts[index] ?? 0;
      if (numbers) keepSome(segment, from);
      else {
        const first = block.docs[0] ?? 0;
        const once = block.fields[0] === ONCE_IN_ABSTRACT;
        documents.number((first - previous) * 2 + (once ? 1 : 0));
        // Only the first distance changes.
        let rest = segment.documentStarts[index] ?? 0;
        while ((segment.documents[rest++] ?? 0) > 127);
        documents.copy(segment.documents, rest, segment.documentStarts[index + 1] ?? 0);
        positions.copy(segment.positions, from, segment.positionStarts[index + 1] ?? 0);
        previous = block.docs[block.count - 1] ?? 0;
        count += block.count;
      }
    }
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
