/** All papers, or the starred ones: the list and the paper beside it, or one after the other on a phone. */

import { useEffect, useRef } from 'preact/hooks';
import { describeFailure } from '../../core/failure.ts';
import type { LibraryRoute } from '../../core/library-route.ts';
import { useApp } from '../app-context.ts';
import { CorrectionLine } from '../parts/correction-line.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loading } from '../parts/loading.tsx';
import { PaneDivider } from '../parts/pane-divider.tsx';
import { QueryChips } from '../parts/query-chips.tsx';
import { QueryHint } from '../parts/query-hint.tsx';
import { ReadingPane } from '../parts/reading-pane.tsx';
import { ResultList } from '../parts/result-list.tsx';
import { ResultStatus } from '../parts/result-status.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { installSwipes } from '../swipe.ts';
import { swipesOf } from '../swipes.ts';
import './library-page.css';

/** A query with more in it than words. */
const NARROWED = /"|:\S|(?:^|\s)-\S/;

export function LibraryPage({ route }: { readonly route: LibraryRoute }) {
  const listWidth = useApp().preferences.listWidth.value;
  const app = useApp();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => (page.current ? installSwipes(page.current, swipesOf(app)) : undefined), [app]);
  const list = useRef<HTMLElement>(null);
  const reading = useRef<HTMLElement>(null);
  const before = useRef(route.paper);
  const hasRead = useRef(false);
  hasRead.current ||= route.paper !== undefined;

  // A new paper starts at its top; a closed one gives the focus back to its row.
  useEffect(() => {
    reading.current?.scrollTo?.({ top: 0 });
    const closed = before.current;
    before.current = route.paper;
    if (closed !== undefined && route.paper === undefined) {
      list.current
        ?.querySelector<HTMLElement>(`[data-paper="${CSS.escape(closed)}"] h2 a`)
        ?.focus({ preventScroll: true });
    }
  }, [route.paper]);
  const returned = hasRead.current ? ' returned' : '';
  return (
    <div
      ref={page}
      class={`library-page${route.paper === undefined ? returned : ' reads'}`}
      style={listWidth > 0 ? { '--list-width': `${listWidth}px` } : {}}
    >
      <section
        class="list-pane"
        ref={list}
        aria-label={route.page === 'starred' ? 'Starred papers' : 'Papers'}
      >
        <header>
          <h1>{route.page === 'starred' ? 'Starred' : 'Papers'}</h1>
          <SearchField route={route} />
          <QueryChips text={route.text} />
        </header>
        <QueryHint text={route.text} />
        <ListContent route={route} />
      </section>
      <PaneDivider />
      <section class="reading-pane" ref={reading} aria-label="Reading">
        <ReadingPane route={route} />
      </section>
    </div>
  );
}

function ListContent({ route }: { readonly route: LibraryRoute }) {
  const { corpus, results, library, location, retry, reload } = useApp();
  const { phase, failure, total } = corpus.value;
  const page = results.page.value;
  if (phase === 'failed' && failure) {
    const { title, advice, wayOut } = describeFailure(failure);
    return (
      <EmptyState title={title} text={advice}>
        <button type="button" class="button primary" onClick={wayOut === 'reload' ? reload : retry}>
          {wayOut === 'reload' ? 'Reload' : 'Try again'}
        </button>
      </EmptyState>
    );
  }
  if (phase !== 'ready' || !page || page.page !== route.page) return <Loading />;
  if (route.page === 'starred' && library.starCount.value === 0) {
    return (
      <EmptyState
        title="Nothing starred yet"
        text="Press the star beside a paper, or press s, and it is kept here – also when it leaves its list."
      >
        <a
          class="button"
          href={location.href({ page: 'papers', text: '', list: undefined, paper: undefined })}
        >
          Go to the papers
        </a>
      </EmptyState>
    );
  }
  if (page.total === 0 && page.text.trim() === '') {
    return total === 0 ? (
      <EmptyState title="This list is empty" text="Its data folder holds no papers." />
    ) : (
      <EmptyState title="No papers here" text="Choose another list." />
    );
  }
  return (
    <>
      <ResultStatus route={route} />
      <CorrectionLine />
      {page.total === 0 ? (
        <EmptyState
          title="Nothing found"
          text={
            NARROWED.test(page.text)
              ? 'No paper has all that was asked for. Take a filter or a phrase away, or try fewer words.'
              : 'No paper has these words, or words that look like them. Try fewer words, or other ones.'
          }
        >
          <button type="button" class="button" onClick={() => results.setText('')}>
            Clear search
          </button>
        </EmptyState>
      ) : (
        <ResultList route={route} />
      )}
    </>
  );
}
