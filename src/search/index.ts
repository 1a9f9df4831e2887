/** Everything that a search reads, and how a paper gets into it. */
import { HASH_SEED, hashStep } from '../core/hash.ts';
import type { Paper } from '../core/paper.ts';
import { Alphabet } from './alphabet.ts';
import { Documents, LAST_POSITION } from './documents.ts';
import { Families } from './families.ts';
import { Postings } from './postings.ts';
import { scan, scanned } from './scan.ts';
import type { Spelling } from './spelling.ts';
import { Vocabulary } from './vocabulary.ts';

export interface Index {
  readonly documents: Documents;
  readonly vocabulary: Vocabulary;
  readonly families: Families;
  readonly alphabet: Alphabet;
  readonly postings: Postings;
  /** Until it is there, misspelt words find nothing. */
  spelling?: Spelling;
}

export function createIndex(): Index {
  const vocabulary = new Vocabulary();
  return {
    documents: new Documents(),
    vocabulary,
    families: new Families(vocabulary),
    alphabet: new Alphabet(vocabulary),
    postings: new Postings(),
  };
}

/** A number for the words of a text in their order, whatever its case, spaces and hyphens; 0 for one without words. */
export function titleNumber(text: string): number {
  let hash = HASH_SEED;
  const words = scan(text, (_start, _end, _position, whole) => {
    if (!whole) hash = hashStep(hash, scanned.hash);
  });
  return words === 0 ? 0 : hash >>> 0 || 1;
}

function addWord({ vocabulary, families }: Index): number {
  const size = vocabulary.size;
  const term = vocabulary.add(scanned);
  if (term === size) families.add(term, vocabulary.word(term));
  return term;
}

/** @param place in the order of the source. */
export function indexPaper(index: Index, paper: Paper, place?: number): void {
  const { title, abstract, authors, venue, year, original, source } = paper;
  const { tail } = index.postings;
  const first = tail.length;
  const ends: number[] = [];
  let base = 0;
  const addField = (text: string, unlessKnown = false): void => {
    const field = ends.length;
    const before = tail.length;
    const length = scan(text, (_start, _end, position) => {
      if (base + position >= LAST_POSITION) return;
      const term = addWord(index);
      if (!unlessKnown || !tail.holds(term, first, before)) tail.push(term, field, base + position);
    });
    base = Math.min(LAST_POSITION, base + length);
    ends.push(base);
    base++;
  };

  addField(title);
  addField(abstract);
  // A full stop keeps the last name of one author and the first name of the next from making a compound.
  addField(authors?.join('. ') ?? '');
  addField(`${venue ?? ''} ${year ?? ''}`);
  // What the source wrote differently before repair, and identifiers: findable, but not part of any text.
  const extra = [source.arxivId ?? '', source.doi ?? '', original?.title ?? '', original?.abstract ?? ''];
  addField(extra.join(' '), true);
  tail.endDocument();
  index.documents.add(paper, ends, titleNumber(title), place);
  index.postings.seal(index.vocabulary.size, true);
  index.alphabet.update();
}
