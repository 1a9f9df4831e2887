/** Ways out of a paper: its own code and project pages, and other sites by id where known, else by exact title. */
import type { Paper } from '../../core/paper.ts';
import { Icon } from './icon.tsx';

interface Place {
  readonly name: string;
  readonly url: string;
}

function placesOf({ title, source }: Paper): readonly Place[] {
  const query = encodeURIComponent(title);
  const exact = encodeURIComponent(`"${title}"`);
  const { arxivId, doi, url } = source;
  return [
    ...(url ? [{ name: 'Source', url }] : []),
    arxivId
      ? { name: 'arXiv', url: `https://arxiv.org/abs/${arxivId}` }
      : { name: 'arXiv', url: `https://arxiv.org/search/?searchtype=title&query=${exact}` },
    ...(doi ? [{ name: 'DOI', url: `https://doi.org/${encodeURI(doi)}` }] : []),
    arxivId
      ? { name: 'Hugging Face', url: `https://huggingface.co/papers/${arxivId}` }
      : { name: 'Hugging Face', url: `https://huggingface.co/papers?q=${query}` },
    { name: 'Semantic Scholar', url: `https://www.semanticscholar.org/search?q=${query}` },
    { name: 'Google Scholar', url: `https://scholar.google.com/scholar?q=${exact}` },
  ];
}

/** "github.com/owner/name" is enough to know where a chip leads. */
const shorten = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');

export function PaperLinks({ paper }: { readonly paper: Paper }) {
  return (
    <>
      {paper.links.length > 0 && (
        <ul class="links" aria-label="Code and project pages">
          {paper.links.map(({ url, kind }) => (
            <li key={url}>
              <a class="button" href={url} target="_blank" rel="noopener noreferrer">
                <Icon name={kind} />
                {shorten(url)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div class="elsewhere">
        <h2>Find it on</h2>
        <ul>
          {placesOf(paper).map(({ name, url }) => (
            <li key={name}>
              <a href={url} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
