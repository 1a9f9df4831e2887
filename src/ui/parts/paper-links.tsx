/** Ways out of a paper, its address for print: its own code and project pages, and other sites by id where known, else by exact title. */
import { addressOf } from '../../core/address.ts';
import type { Paper } from '../../core/paper.ts';
import { placesOf } from '../../core/places.ts';
import { Icon } from './icon.tsx';

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
      <p class="address">{addressOf(paper)}</p>
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
