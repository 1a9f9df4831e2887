/** The papers found, growing as the reader gets to their end. */
import { useEffect, useRef } from 'preact/hooks';
import type { Route } from '../../core/route.ts';
import { useApp } from '../app-context.ts';
import { PaperRow } from './paper-row.tsx';
import './result-list.css';

export type ListRoute = Extract<Route, { readonly text: string }>;

export function ResultList({ route }: { readonly route: ListRoute }) {
  const { results, location } = useApp();
  const end = useRef<HTMLDivElement>(null);
  const page = results.page.value;
  const shown = page?.rows.length ?? 0;

  useEffect(() => {
    const target = end.current;
    if (!target) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) results.more();
      },
      { rootMargin: '800px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [results, shown]);

  if (!page) return null;
  return (
    <div class={`result-list${results.busy.value ? ' stale' : ''}`}>
      <ul>
        {page.rows.map((row) => (
          <li key={row.id}>
            <PaperRow
              row={row}
              href={location.href({ ...route, paper: row.id })}
              open={row.id === route.paper}
            />
          </li>
        ))}
      </ul>
      {shown < page.total && (
        <div class="more" ref={end}>
          <button type="button" class="button" onClick={() => results.more()}>
            Show more
          </button>
        </div>
      )}
    </div>
  );
}
