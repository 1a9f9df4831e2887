/** Documents in which some words stand side by side, in the order given. */
import { FIELDS } from './documents.ts';
import { packCounts } from './field-counts.ts';
import { grown } from './grow.ts';
import type { Index } from './index.ts';
import { type Block, createBlock, type Places } from './segment.ts';

const other = createBlock();

/** Fills `block` with the documents that hold the phrase, as if it were a word. @param terms two or more. */
export function readPhrase({ postings, documents }: Index, terms: readonly number[], block: Block): Block {
  const wanted = inAll(postings, terms, block);
  const places = terms.map((term) =>
    postings.positions(term, wanted, { ends: new Uint32Array(wanted.length), items: new Uint32Array(64) }),
  );
  const [first] = places;
  block.count = 0;
  block.fields = grown(block.fields, block.docs.length);
  const inField = new Uint16Array(FIELDS.length);
  wanted.forEach((doc, at) => {
    inField.fill(0);
    for (let k = first?.ends[at - 1] ?? 0; k < (first?.ends[at] ?? 0); k++) {
      const start = first?.items[k] ?? 0;
      if (!places.every((place, step) => step === 0 || holds(place, at, start + step))) continue;
      let field = 0;
      while (start >= documents.end(doc, field) && field < FIELDS.length - 1) field++;
      inField[field] = (inField[field] ?? 0) + 1;
    }
    const packed = packCounts(inField);
    if (packed === 0) return;
    block.docs[block.count] = doc;
    block.fields[block.count++] = packed;
  });
  return block;
}

function inAll(postings: Index['postings'], terms: readonly number[], block: Block): Uint32Array {
  const [rarest = 0, ...others] = [...new Set(terms)].sort(
    (a, b) => postings.frequency(a) - postings.frequency(b),
  );
  postings.read(rarest, block);
  let common = block.docs.slice(0, block.count);
  for (const term of others) {
    postings.read(term, other);
    let at = 0;
    common = common.filter((doc) => {
      while (at < other.count && (other.docs[at] ?? 0) < doc) at++;
      return at < other.count && other.docs[at] === doc;
    });
  }
  return common;
}

function holds({ ends, items }: Places, at: number, position: number): boolean {
  for (let k = ends[at - 1] ?? 0; k < (ends[at] ?? 0); k++) {
    const found = items[k] ?? 0;
    if (found >= position) return found === position;
  }
  return false;
}
