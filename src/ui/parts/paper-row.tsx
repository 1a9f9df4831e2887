/** One paper in the list: title, the passage that matched, what is known of it, and its star. */
import { libraryRoute } from '../../core/library-route.ts';
import type { ListedRow } from '../../state/result-list.ts';
import { useApp } from '../app-context.ts';
import { MarkedText } from './marked-text.tsx';
import './paper-row.css';
import { PersonalFacts } from './personal-facts.tsx';
import { StarButton } from './star-button.tsx';

interface Props {
  readonly row: ListedRow;
  readonly href: string;
  readonly open: boolean;
}

/** "A. Lovelace, C. Babbage and 3 more". */
function nameAuthors(authors: readonly string[]): string {
  if (authors.length <= 3) return authors.join(', ');
  return `${authors.slice(0, 2).join(', ')} and ${authors.length - 2} more`;
}

export function PaperRow({ row, href, open }: Props) {
  const { location } = useApp();
  const code = row.links.some(({ kind }) => kind === 'code');
  const project = row.links.some(({ kind }) => kind === 'project');
  const votes = row.upvotes ? `${row.upvotes} ${row.upvotes === 1 ? 'upvote' : 'upvotes'}` : undefined;
  const facts = [row.authors && nameAuthors(row.authors), row.venue, row.year, votes].filter(
    (fact, at, all) => fact !== undefined && all.indexOf(fact) === at,
  );
  return (
    <article class={`paper-row${open ? ' open' : ''}`} data-paper={row.id}>
      <h2 id={row.id} dir="auto">
        <a
          href={href}
          aria-current={open ? 'true' : undefined}
          onClick={({ currentTarget }) => {
            const route = libraryRoute(location.route.peek());
            if (route) currentTarget.href = location.href({ ...route, paper: row.id });
          }}
        >
          <MarkedText marked={row.title} />
        </a>
      </h2>
      <StarButton id={row.id} of={row.id} />
      {row.snippet.text && (
        <p class="snippet" dir="auto">
          <MarkedText marked={row.snippet} />
        </p>
      )}
      <p class="meta">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {row.gone && <span class="badge">no longer in the list</span>}
        {row.extent === 'none' && <span class="badge">no abstract</span>}
        {row.extent === 'summary' && <span class="badge">summary only</span>}
        {code && <span>Code</span>}
        {project && <span>Project page</span>}
      </p>
      <PersonalFacts id={row.id} />
    </article>
  );
}
