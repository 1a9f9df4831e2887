/** The index in a form that can be stored: plain typed arrays by name, and a number for what they mean. */
import { Alphabet } from './alphabet.ts';
import { Documents, type KeptDocuments } from './documents.ts';
import { Families, type KeptFamilies } from './families.ts';
import type { Index } from './index.ts';
import { Postings } from './postings.ts';
import type { Segment } from './segment.ts';
import { type KeptVocabulary, Vocabulary } from './vocabulary.ts';

/** Raised whenever kept arrays, or how words are cut and folded, change: an index of another format is built anew. */
export const INDEX_FORMAT = 7;

export type KeptArray = Uint8Array | Uint16Array | Int16Array | Uint32Array;

export type KeptIndex = Readonly<Record<string, KeptArray>>;

/** @returns arrays that are not copies; undefined while there is anything to tidy. */
export function keepIndex({
  documents,
  vocabulary,
  families,
  alphabet,
  postings,
}: Index): KeptIndex | undefined {
  const [segment, ...others] = postings.segments;
  if (others.length > 0 || postings.tail.documents > 0 || documents.size < documents.length) return undefined;
  alphabet.update(true);
  const { terms, counts, documentStarts, positionStarts, documents: docs, positions } = segment ?? NO_SEGMENT;
  return {
    terms,
    counts,
    documentStarts,
    positionStarts,
    documents: docs,
    positions,
    ...documents.keep(),
    ...vocabulary.keep(),
    ...families.keep(),
    sorted: alphabet.sorted,
  };
}

const NO_SEGMENT: Segment = {
  base: 0,
  terms: new Uint32Array(0),
  counts: new Uint32Array(0),
  documentStarts: new Uint32Array(1),
  positionStarts: new Uint32Array(1),
  documents: new Uint8Array(0),
  positions: new Uint8Array(0),
};

/** The format promises their names and kinds. */
type Everything = Omit<Segment, 'base'> &
  KeptDocuments &
  KeptVocabulary &
  KeptFamilies & {
    readonly sorted: Uint32Array;
  };

/**
 * @param kept what `keepIndex` gave, in the same format.
 * @returns an index whose papers stand in the order in which they were added.
 */
export function loadIndex(kept: KeptIndex): Index {
  const arrays = kept as unknown as Everything;
  const vocabulary = Vocabulary.load(arrays);
  const documents = Documents.load(arrays);
  const alphabet = new Alphabet(vocabulary, arrays.sorted);
  const postings = new Postings();
  postings.load([{ ...arrays, base: 0 }], documents.length);
  return {
    documents,
    vocabulary,
    families: new Families(vocabulary, arrays),
    alphabet,
    postings,
  };
}
