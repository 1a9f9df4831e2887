/** What makes a paper the same paper: stable ids, and the test that follows one whose text was edited. */
import type { PaperId } from './paper.ts';

/** Title reduced to what never changes by accident: NFKC, lower case, letters and digits only. */
export function titleKey(title: string): string {
  const folded = title.normalize('NFKC').toLowerCase();
  const key = folded.replace(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? folded.trim() : key;
}

/** FNV-1a, 64 bits, of the UTF-16 code units (Fowler, Noll and Vo; http://www.isthe.com/chongo/tech/comp/fnv/), as 16 hex digits. */
export function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/** New style (2007 on) or old style (`cs/9901001`, `math.gt/0309136`), as https://info.arxiv.org/help/arxiv_identifier.html has them. */
const ARXIV_ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?!\d)(?:v\d+)?`;
const BARE_ARXIV_ID = new RegExp(`^(?:arxiv:\\s*)?${ARXIV_ID}(?:\\s*\\[[a-z.-]+\\])?$`, 'i');
const ARXIV_URL = new RegExp(
  `(?:arxiv\\.org/(?:abs|pdf|html)|huggingface\\.co/papers|hf\\.co/papers|alphaxiv\\.org/abs)/${ARXIV_ID}`,
  'i',
);
/** The DOIs that arXiv itself gives out name the same work as the arXiv id. */
const ARXIV_DOI = new RegExp(`\\b10\\.48550/arxiv\\.${ARXIV_ID}`, 'i');

/** `2401.02412` or `cs/9901001`, without version, out of an id, an `arXiv:` name, an arXiv DOI, or an arXiv or Hugging Face URL. */
export function readArxivId(text: string): string | undefined {
  const match = BARE_ARXIV_ID.exec(text.trim()) ?? ARXIV_URL.exec(text) ?? ARXIV_DOI.exec(text);
  return match?.[1]?.toLowerCase();
}

/** A DOI in lower case, out of itself, `doi:…` or a doi.org URL; without the sentence's punctuation. */
export function readDoi(text: string): string | undefined {
  const match = /^(?:doi:\s*|https?:\/\/(?:dx\.|www\.)?doi\.org\/)?(10\.\d{4,9}\/\S+?)[.,;]*$/i.exec(
    text.trim(),
  );
  return match?.[1]?.toLowerCase();
}

export interface Identifiers {
  readonly title: string;
  readonly arxivId?: string | undefined;
  readonly doi?: string | undefined;
}

/** The id never depends on place, order or file: arXiv id, else DOI, else a hash of the title. */
export function paperId({ title, arxivId, doi }: Identifiers): PaperId {
  if (arxivId) return `arxiv:${arxivId}` as PaperId;
  if (doi) return `doi:${doi}` as PaperId;
  return `title:${fnv1a64(titleKey(title))}` as PaperId;
}

/** Runs of `size` neighbours in a sequence, as a set. */
function shingles(parts: readonly string[], size: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + size <= parts.length; at += 1) found.add(parts.slice(at, at + size).join(' '));
  return found;
}

/** Jaccard index of two sets, 0 to 1; 0 when both are empty. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

const words = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

export interface Work {
  readonly title: string;
  readonly abstract: string;
}

/** Below this many letters a title ("Forums", "Introduction") says too little to stand for its work. */
const TELLING_TITLE = 12;
/** Words an abstract must have for its own likeness to be proof. */
const TELLING_ABSTRACT = 20;

/**
 * Whether two records are the same work beyond doubt: an equal title, a little edited title over a re-worded abstract, or
 * a new title over a nearly equal abstract. Likeness is the Jaccard index of letter trigrams of titles and of word pairs
 * of abstracts (w-shingling; A. Broder, 1997). Pairs, since re-wording every tenth word still leaves two thirds of them.
 *
 * Of 11,000 real papers no two different ones came closer than 0.60 in the abstract alone (two robots by one author), or
 * 0.52 in the title with 0.43 in the abstract (two years of one challenge); titles alone reach 0.87 ("Nemotron 3 Nano: …"
 * and "Nemotron 3 Ultra: …", abstracts 0.08).
 */
export function sameWork(a: Work, b: Work): boolean {
  const [keyA, keyB] = [titleKey(a.title), titleKey(b.title)];
  const [wordsA, wordsB] = [words(a.abstract), words(b.abstract)];
  if (keyA === keyB && (keyA.length >= TELLING_TITLE || a.abstract === '' || b.abstract === '')) return true;
  const abstracts = jaccard(shingles(wordsA, 2), shingles(wordsB, 2));
  if (abstracts >= 0.8 && Math.min(wordsA.length, wordsB.length) >= TELLING_ABSTRACT) return true;
  const titles = keyA === keyB ? 1 : jaccard(shingles([...keyA], 3), shingles([...keyB], 3));
  return titles >= 0.6 && abstracts >= 0.5;
}
