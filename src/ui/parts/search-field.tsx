/** The search field, and the choice of list where there are several. */

import { useApp } from '../app-context.ts';
import { Icon } from './icon.tsx';
import type { ListRoute } from './result-list.tsx';
import './search-field.css';

export function SearchField({ route }: { readonly route: ListRoute }) {
  const { results, corpus } = useApp();
  const { lists } = corpus.value;
  return (
    <search>
      <label class="search-field">
        <span class="hidden-text">Search papers</span>
        <Icon name="search" />
        <input
          type="search"
          name="q"
          value={route.text}
          placeholder={route.page === 'starred' ? 'Search starred papers' : 'Search titles and abstracts'}
          aria-label="Search papers"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          onInput={(event) => results.setText(event.currentTarget.value)}
        />
      </label>
      {route.page === 'papers' && lists.length > 1 && (
        <fieldset class="list-filter plain" aria-label="Lists">
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
              {title} <span>{count.toLocaleString('en')}</span>
            </button>
          ))}
        </fieldset>
      )}
    </search>
  );
}
