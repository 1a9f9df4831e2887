/** Words of the papers that begin so, for whoever types one. */

import type { PaperId } from '../core/paper.ts';
import type { Completion } from '../core/personal.ts';
import { mostFrequent } from './completions.ts';
import { fold } from './fold.ts';
import type { Index } from './index.ts';
import { createBlock } from './segment.ts';

const block = createBlock();

/** @returns those of most papers first, with one paper each; no function words, and nothing for an empty prefix. */
export function completeWord(
  index: Index,
  prefix: string,
  limit: number,
): readonly (Completion & { readonly example: PaperId })[] {
  const { documents, postings, vocabulary } = index;
  const begin = fold(prefix);
  if (begin === '') return [];
  postings.seal(vocabulary.size);
  return mostFrequent(index, begin, limit).map((term) => ({
    word: vocabulary.word(term),
    papers: postings.frequency(term),
    example: documents.id(postings.read(term, block).docs[0] ?? 0),
  }));
}
