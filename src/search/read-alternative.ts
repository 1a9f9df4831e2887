/** Postings of an alternative: those of one word, or the places where two words stand side by side. */
import type { Index } from './index-paper.ts';
import type { Alternative } from './match-tiers.ts';
import { type Block, createBlock } from './postings.ts';

const second = createBlock();

export function readAlternative({ postings }: Index, { terms }: Alternative, block: Block): Block {
  postings.read(terms[0], block);
  if (terms[1] === undefined) return block;
  postings.read(terms[1], second);
  let kept = 0;
  let keptEnd = 0;
  let other = 0;
  let start = 0;
  for (let i = 0; i < block.count; i++) {
    const doc = block.docs[i] ?? 0;
    const end = block.ends[i] ?? start;
    while (other < second.count && (second.docs[other] ?? 0) < doc) other++;
    if (other < second.count && second.docs[other] === doc) {
      const theirs = second.positions.subarray(second.ends[other - 1] ?? 0, second.ends[other]);
      const before = keptEnd;
      for (let at = start; at < end; at++) {
        const position = block.positions[at] ?? 0;
        if (theirs.includes(position + 1)) block.positions[keptEnd++] = position;
      }
      if (keptEnd > before) {
        block.docs[kept] = doc;
        block.ends[kept++] = keptEnd;
      }
    }
    start = end;
  }
  block.count = kept;
  return block;
}
