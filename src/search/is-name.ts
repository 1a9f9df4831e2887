/** Tells a rare name from a slip of an author. */
import { COUNTS } from './field-counts.ts';
import type { Index } from './index.ts';
import { createBlock } from './segment.ts';

/** Times that a name is in its abstract; a slip is rarely made so often. */
const REPEATED = 3;

const block = createBlock();

/** @returns whether some abstract keeps coming back to the word. */
export function isName({ vocabulary, postings }: Index, word: string): boolean {
  const { fields, count } = postings.read(vocabulary.find(word), block);
  return fields.subarray(0, count).some((packed) => (COUNTS[1]?.[packed] ?? 0) >= REPEATED);
}
