/** Turns one paper into its entries in catalogue, vocabulary and postings. */
import type { Paper } from '../core/paper.ts';
import type { Catalogue } from './catalogue.ts';
import type { Postings } from './postings.ts';
import { wordSequence } from './read-query.ts';
import { type Tokens, tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything that a search reads. */
export interface Index {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
}

/** A number for a whole title (FNV-1a, 32 bits), 0 for one without words. */
export function titleKey(sequence: string): number {
  if (sequence === '') return 0;
  let hash = 0x811c9dc5;
  for (let at = 0; at < sequence.length; at++) {
    hash = Math.imul(hash ^ sequence.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0 || 1;
}

/** What the source wrote differently before repair, and identifiers: findable, but not part of any text's length. */
function extraText(paper: Paper, known: readonly Tokens[]): string {
  const { original, source } = paper;
  const parts = [source.arxivId ?? '', source.doi ?? ''];
  if (original !== undefined) {
    const words = new Set(known.flatMap(({ tokens }) => tokens.map((token) => token.word)));
    for (const text of [original.title ?? '', original.abstract ?? '']) {
      for (const token of tokenise(text).tokens) if (!words.has(token.word)) parts.push(token.word);
    }
  }
  return parts.join(' ');
}

export function indexPaper(index: Index, paper: Paper): void {
  const title = tokenise(paper.title);
  const abstract = tokenise(paper.abstract);
  const fields: readonly Tokens[] = [
    title,
    abstract,
    // A full stop keeps the last name of one author and the first name of the next from making a compound.
    tokenise(paper.authors?.join('. ') ?? ''),
    tokenise(`${paper.venue ?? ''} ${paper.year ?? ''}`),
    tokenise(extraText(paper, [title, abstract])),
  ];
  const doc = index.catalogue.add(
    paper.id,
    fields.map((field) => field.positions),
    titleKey(wordSequence(title.tokens)),
  );
  const positions = new Map<number, number[]>();
  let base = 0;
  for (const field of fields) {
    for (const token of field.tokens) {
      const term = index.vocabulary.add(token.word);
      const list = positions.get(term);
      if (list === undefined) positions.set(term, [base + token.position]);
      else list.push(base + token.position);
    }
    base += field.positions + 1;
  }
  for (const [term, list] of positions) index.postings.add(term, doc, list);
}
