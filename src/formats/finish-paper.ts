/** Turns what a reader read into a paper: repaired text beside the original, a stable id, links, extent. */
import { paperId } from '../core/identity.ts';
import { isSafeUrl, liftLinks } from '../core/links.ts';
import type { Extent, OriginalText, Paper } from '../core/paper.ts';
import { differsVisibly, repairText } from '../core/text-repair.ts';
import type { RawPaper } from './reader.ts';

/** The end of a sentence with another after it: a stop before a capital, or a full-width one; "e.g." and initials aside. */
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|vs|cf|approx|\p{Lu}))[.!?]["”’')]*(?=\s+["“‘(]?\p{Lu})|。(?=.)/u;

/** One sentence is a summary, not an abstract; beyond this length it is an abstract all the same. */
const LONGEST_SUMMARY = 500;

function extentOf(abstract: string): Extent {
  if (abstract === '') return 'none';
  return abstract.length < LONGEST_SUMMARY && !SENTENCE_END.test(abstract) ? 'summary' : 'full';
}

function originalOf(raw: RawPaper, title: string, abstract: string): OriginalText | undefined {
  const original = {
    ...(differsVisibly(raw.title, title) ? { title: raw.title } : {}),
    ...(differsVisibly(raw.abstract, abstract) ? { abstract: raw.abstract } : {}),
  };
  return Object.keys(original).length === 0 ? undefined : original;
}

export function finishPaper(raw: RawPaper): Paper {
  const title = repairText(raw.title);
  const abstract = repairText(raw.abstract);
  const original = originalOf(raw, title, abstract);
  const authors = raw.authors?.map(repairText).filter((name) => name !== '');
  const venue = raw.venue === undefined ? undefined : repairText(raw.venue);
  return {
    id: paperId({ title, arxivId: raw.arxivId, doi: raw.doi }),
    title,
    abstract,
    extent: extentOf(abstract),
    links: liftLinks(abstract),
    source: {
      ...(raw.url !== undefined && isSafeUrl(raw.url) ? { url: raw.url } : {}),
      ...(raw.arxivId === undefined ? {} : { arxivId: raw.arxivId }),
      ...(raw.doi === undefined ? {} : { doi: raw.doi }),
      ...(raw.upvotes === undefined ? {} : { upvotes: raw.upvotes }),
    },
    ...(original ? { original } : {}),
    ...(authors && authors.length > 0 ? { authors } : {}),
    ...(raw.year === undefined ? {} : { year: raw.year }),
    ...(venue ? { venue } : {}),
  };
}
