/** Words of the papers that begin so, for whoever types one. */

import type { PaperId } from '../core/paper.ts';
import type { Completion } from '../core/personal.ts';
import type { TextField } from '../core/query-tree.ts';
import { mostFrequent } from './completions.ts';
import { FIELD_OF } from './documents.ts';
import { COUNTS } from './field-counts.ts';
import { fold } from './fold.ts';
import type { Index } from './index.ts';
import { createBlock } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** Postings read for a word in a field, the rarest words first: what is too common for that is the name of nobody. */
const MOST_READ = 500_000;

const block = createBlock();

export interface WordCompletion extends Completion {
  /** A paper that has it. */
  readonly example: PaperId;
}

/**
 * @param field where the word shall stand; anywhere if missing.
 * @returns those of most papers first, with one paper each; no function words, and nothing for an empty prefix.
 */
export function completeWord(
  index: Index,
  prefix: string,
  limit: number,
  field?: TextField,
): readonly WordCompletion[] {
  const { documents, postings, vocabulary } = index;
  const begin = fold(prefix);
  if (begin === '') return [];
  postings.seal(vocabulary.size);
  if (field !== undefined) return wordsOfField(index, begin, FIELD_OF[field]).slice(0, limit);
  return mostFrequent(index, begin, limit).map((term) => ({
    word: vocabulary.word(term),
    papers: postings.frequency(term),
    example: documents.id(postings.read(term, block).docs[0] ?? 0),
  }));
}

function wordsOfField(
  { alphabet, documents, postings, vocabulary }: Index,
  begin: string,
  field: number,
): readonly WordCompletion[] {
  const terms = alphabet.beginningWith(begin).slice();
  terms.sort((a, b) => postings.frequency(a) - postings.frequency(b));
  const found: WordCompletion[] = [];
  let left = MOST_READ;
  for (const term of terms) {
    left -= postings.frequency(term);
    if (left < 0) break;
    const { docs, fields, count } = postings.read(term, block);
    const having = docs.subarray(0, count).filter((_, at) => (COUNTS[field]?.[fields[at] ?? 0] ?? 0) > 0);
    const word = vocabulary.word(term);
    if (having.length > 0 && !isStopWord(word))
      found.push({ word, papers: having.length, example: documents.id(having[0] ?? 0) });
  }
  return found.sort((a, b) => b.papers - a.papers || (a.word < b.word ? -1 : 1));
}
