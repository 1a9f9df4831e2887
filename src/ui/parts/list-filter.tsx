/** The choice of list, where there are several. */
import { formatCount } from '../../core/count.ts';
import type { LibraryRoute } from '../../core/library-route.ts';
import { useApp } from '../app-context.ts';
import './list-filter.css';

export function ListFilter({ route }: { readonly route: LibraryRoute }) {
  const { results, corpus } = useApp();
  const { lists } = corpus.value;
  if (route.page !== 'papers' || lists.length < 2) return null;
  return (
    <fieldset class="list-filter" aria-label="Lists">
      <button
        type="button"
        class="button"
        aria-pressed={!route.list}
        onClick={() => results.selectList(undefined)}
      >
        All
      </button>
      {lists.map(({ slug, title, count }) => (
        <button
          key={slug}
          type="button"
          class="button"
          aria-pressed={route.list === slug}
          onClick={() => results.selectList(slug)}
        >
          {title} <span>{formatCount(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
