/** Other sites that have a paper: by its identifiers where they are known, else by its exact title. */
import { addressOf, doiAddress } from './address.ts';
import { encodeText } from './encode-text.ts';
import type { Paper } from './paper.ts';

export interface Place {
  readonly name: string;
  readonly url: string;
}

export function placesOf(paper: Paper): readonly Place[] {
  const { title, source } = paper;
  const { arxivId, doi, url } = source;
  const query = encodeText(title);
  const exact = encodeText(`"${title}"`);
  const places: readonly (Place | false | undefined)[] = [
    url !== undefined && url !== addressOf(paper) && { name: 'Source', url },
    {
      name: 'arXiv',
      url: arxivId
        ? `https://arxiv.org/abs/${arxivId}`
        : `https://arxiv.org/search/?searchtype=title&query=${exact}`,
    },
    doi !== undefined && { name: 'DOI', url: doiAddress(doi) },
    {
      name: 'Hugging Face',
      url: arxivId ? `https://huggingface.co/papers/${arxivId}` : `https://huggingface.co/papers?q=${query}`,
    },
    {
      name: 'alphaXiv',
      url: arxivId ? `https://www.alphaxiv.org/abs/${arxivId}` : `https://www.alphaxiv.org/?q=${query}`,
    },
    { name: 'Semantic Scholar', url: `https://www.semanticscholar.org/search?q=${query}` },
    { name: 'Google Scholar', url: `https://scholar.google.com/scholar?q=${exact}` },
  ];
  return places.filter((place) => typeof place === 'object');
}
