/** Where a paper is to be found. */
import { encodeText } from './encode-text.ts';
import type { Paper } from './paper.ts';

/** A DOI may hold any character, but its slashes stand for themselves. */
export const doiAddress = (doi: string): string =>
  `https://doi.org/${doi.split('/').map(encodeText).join('/')}`;

/** Of the paper itself: its DOI, its arXiv page, or where the source had it. */
export function addressOf({ source }: Paper): string | undefined {
  if (source.doi) return doiAddress(source.doi);
  if (source.arxivId) return `https://arxiv.org/abs/${source.arxivId}`;
  return source.url;
}
