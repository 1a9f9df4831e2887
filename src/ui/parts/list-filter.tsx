/** The choice of list, where there are several. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatCount } from '../../core/count.ts';
import type { LibraryRoute } from '../../core/library-route.ts';
import { useApp } from '../app-context.ts';
import './list-filter.css';

export function ListFilter({ route }: { readonly route: LibraryRoute }) {
  const { results, corpus } = useApp();
  const { lists } = corpus.value;
  const chosen = route.page === 'papers' ? route.list : undefined;
  const row = useRef<HTMLFieldSetElement>(null);
  // Only the row scrolls: the list keeps its place.
  useLayoutEffect(() => {
    const pressed = row.current?.querySelector<HTMLElement>('[aria-pressed=true]');
    if (!row.current || !pressed) return;
    const [outer, inner] = [row.current, pressed].map((element) => element.getBoundingClientRect());
    if (outer && inner) row.current.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  }, [chosen, lists.length]);
  if (route.page !== 'papers' || lists.length < 2) return null;
  return (
    <fieldset ref={row} class="list-filter" aria-label="Lists">
      <button
        type="button"
        class="button"
        aria-pressed={!chosen}
        onClick={() => results.selectList(undefined)}
      >
        All
      </button>
      {lists.map(({ slug, title, count }) => (
        <button
          key={slug}
          type="button"
          class="button"
          aria-pressed={chosen === slug}
          onClick={() => results.selectList(slug)}
        >
          {title} <span>{formatCount(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
