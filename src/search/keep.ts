/** The index in a form that can be stored: plain typed arrays by name, and a number for what they mean. */
import { Alphabet } from './alphabet.ts';
import { Documents } from './documents.ts';
import { Families } from './families.ts';
import type { Index } from './index.ts';
import { Postings } from './postings.ts';
import type { Segment } from './segment.ts';
import { Spelling } from './spelling.ts';
import { Vocabulary } from './vocabulary.ts';

/** Raised whenever kept arrays, or how words are cut and folded, change: an index of another format is built anew. */
export const INDEX_FORMAT = 1;

export type KeptArray = Uint8Array | Uint16Array | Int16Array | Uint32Array;

export type KeptIndex = Readonly<Record<string, KeptArray>>;

/** @returns undefined while there is anything to tidy. */
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
  return {
    ...(segment && {
      terms: segment.terms,
      counts: segment.counts,
      documentStarts: segment.documentStarts,
      positionStarts: segment.positionStarts,
      documents: segment.documents,
      positions: segment.positions,
    }),
    ...documents.keep(),
    ...vocabulary.keep(),
    ...families.keep(),
    sorted: alphabet.sorted,
  };
}

/** @throws TypeError when an array is missing or of another kind. */
export function loadIndex(kept: KeptIndex): Index {
  function array<A extends KeptArray>(name: string, kind: new () => A): A {
    const found = kept[name];
    if (found instanceof kind) return found;
    throw new TypeError(`the kept index has no ${name}`);
  }
  const vocabulary = Vocabulary.load({
    bytes: array('bytes', Uint8Array),
    starts: array('starts', Uint32Array),
  });
  const documents = Documents.load({
    ids: array('ids', Uint8Array),
    ends: array('ends', Uint16Array),
    titles: array('titles', Uint32Array),
    years: array('years', Int16Array),
    links: array('links', Uint8Array),
  });
  const postings = new Postings();
  if (kept.terms) {
    const segment: Segment = {
      base: 0,
      terms: array('terms', Uint32Array),
      counts: array('counts', Uint32Array),
      documentStarts: array('documentStarts', Uint32Array),
      positionStarts: array('positionStarts', Uint32Array),
      documents: array('documents', Uint8Array),
      positions: array('positions', Uint8Array),
    };
    postings.load([segment], documents.length);
  }
  const families = { before: array('before', Uint32Array), stems: array('stems', Uint32Array) };
  return {
    documents,
    vocabulary,
    families: new Families(vocabulary, families),
    alphabet: new Alphabet(vocabulary, array('sorted', Uint32Array)),
    spelling: new Spelling(vocabulary),
    postings,
  };
}
