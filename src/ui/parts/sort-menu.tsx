/** The order of the results; without a choice it is the one that suits the search. */
import type { LibraryRoute } from '../../core/library-route.ts';
import type { Sort } from '../../core/query.ts';
import { useApp } from '../app-context.ts';
import { Icon } from './icon.tsx';
import './sort-menu.css';

const NAMES: Readonly<Record<Sort, string>> = {
  relevance: 'Best match',
  source: 'Source order',
  year: 'Newest year',
  title: 'Title',
  added: 'Recently added',
};

export function SortMenu({ route }: { readonly route: LibraryRoute }) {
  const { results } = useApp();
  const worded = route.text.trim() !== '';
  const usual = worded ? 'Best match' : route.page === 'starred' ? 'Latest star' : 'Source order';
  const others = (Object.keys(NAMES) as Sort[]).filter(
    (sort) => NAMES[sort] !== usual && (worded || sort !== 'relevance'),
  );
  return (
    <label class="sort-menu">
      <span class="hidden-text">Sort</span>
      <select
        value={route.sort ?? ''}
        onChange={({ currentTarget }) => results.setSort(others.find((sort) => sort === currentTarget.value))}
      >
        <option value="">{usual}</option>
        {others.map((sort) => (
          <option key={sort} value={sort}>
            {NAMES[sort]}
          </option>
        ))}
      </select>
      <Icon name="following" />
    </label>
  );
}
