/** All papers, or the starred ones: the list and the paper beside it, or one after the other on a phone. */

import { useComputed } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { describeFailure } from '../../core/failure.ts';
import { type LibraryRoute, libraryRoute } from '../../core/library-route.ts';
import { parseQuery } from '../../core/parse-query.ts';
import type { AppState } from '../../state/app-state.ts';
import { useApp } from '../app-context.ts';
import { keepFocus, keepKeyboard } from '../keep-keyboard.ts';
import { later } from '../later.tsx';
import { CorrectionLine } from '../parts/correction-line.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ListFilter } from '../parts/list-filter.tsx';
import { Loading, LoadingProgress } from '../parts/loading.tsx';
import { isMereWords, QueryChips } from '../parts/query-chips.tsx';
import { QueryHint } from '../parts/query-hint.tsx';
import { ReadingPane } from '../parts/reading-pane.tsx';
import { ResultList } from '../parts/result-list.tsx';
import { ResultStatus } from '../parts/result-status.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { SearchTips } from '../parts/search-tips.tsx';
import { SortMenu } from '../parts/sort-menu.tsx';
import '../parts/pane-divider.css';
import './library-page.css';

const PaneDivider = later(async () => (await import('../parts/pane-divider.tsx')).PaneDivider, true);

export function LibraryPage({ route }: { readonly route: LibraryRoute }) {
  const app = useApp();
  const listWidth = app.preferences.listWidth.value;
  const content = useComputed(() => contentOf(app)).value;
  const page = useRef<HTMLDivElement>(null);
  const listed = content === 'papers';
  useEffect(() => {
    if (!listed) return undefined;
    let stop: (() => void) | undefined;
    let left = false;
    // A shortcut for what has a button as well, so its absence is no failure.
    import('../swipes.ts').then(
      ({ followSwipes }) => {
        if (page.current && !left) stop = followSwipes(page.current, app);
      },
      () => undefined,
    );
    return () => {
      left = true;
      stop?.();
    };
  }, [app, listed]);
  // The focus may be in what makes way for other content, as when the last star is taken away.
  useEffect(() => (content === 'loading' ? undefined : keepFocus), [content]);
  const list = useRef<HTMLElement>(null);
  const reading = useRef<HTMLElement>(null);
  const before = useRef(route);
  const hasRead = useRef(false);
  hasRead.current ||= route.paper !== undefined;

  // A new paper starts at its top; a closed one gives the focus back to its row, on screen, where its list stays. At once: a
  // key that follows may lead on.
  useLayoutEffect(() => {
    const { paper } = before.current;
    const closes =
      paper !== undefined &&
      app.location.href({ ...before.current, paper: undefined }) === app.location.href(route);
    if (paper !== route.paper) reading.current?.scrollTo?.({ top: 0 });
    before.current = route;
    const link =
      closes && list.current?.querySelector<HTMLElement>(`[data-paper="${CSS.escape(paper)}"] h2 a`);
    if (!link) return;
    const { top } = link.getBoundingClientRect();
    link.focus({ preventScroll: top >= 0 && top < innerHeight });
  }, [app, route]);
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
        <div class="list-title">
          <h1 tabIndex={-1}>{route.page === 'starred' ? 'Starred' : 'Papers'}</h1>
          <ResultStatus route={route} listed={content === 'papers'} />
          {content === 'papers' && <SortMenu route={route} />}
        </div>
        <ListFilter route={route} />
        <header>
          <SearchField route={route} />
          <SearchTips text={route.text} />
          <QueryChips text={route.text} />
        </header>
        <QueryHint text={route.text} />
        <LoadingProgress />
        <ListContent route={route} content={content} />
      </section>
      <PaneDivider />
      <section class="reading-pane" ref={reading} aria-label="Reading">
        <ReadingPane route={route} />
      </section>
    </div>
  );
}

/** What stands in the place of the list, or the list itself. */
type Content = 'failed' | 'loading' | 'unstarred' | 'bare' | 'papers';

function contentOf({ corpus, results, library, location }: AppState): Content {
  const place = libraryRoute(location.route.value)?.page;
  const { phase, failure } = corpus.value;
  const page = results.page.value;
  if (phase === 'failed' && failure) return 'failed';
  if (!page || page.page !== place) return 'loading';
  if (place === 'starred' && library.starCount.value === 0) return 'unstarred';
  return page.total === 0 && page.text.trim() === '' ? 'bare' : 'papers';
}

function ListContent({ route, content }: { readonly route: LibraryRoute; readonly content: Content }) {
  const { corpus, results, location, retry, reload } = useApp();
  const { failure, total } = corpus.value;
  const page = results.page.value;
  if (content === 'failed' && failure) {
    const { title, advice, wayOut } = describeFailure(failure, false);
    return (
      <EmptyState title={title} text={advice}>
        <button type="button" class="button primary" onClick={wayOut === 'reload' ? reload : retry}>
          {wayOut === 'reload' ? 'Reload' : 'Try again'}
        </button>
      </EmptyState>
    );
  }
  if (content === 'unstarred') {
    return (
      <EmptyState
        title="Nothing starred yet"
        text="Press the star beside a paper and it is kept here, even when it leaves its list."
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
  if (content === 'bare') {
    return total === 0 ? (
      <EmptyState title="This list is empty" text="Its data folder holds no papers." />
    ) : (
      <EmptyState title="No papers here" text="The list is empty, or there is none by this name.">
        <button type="button" class="button" onClick={() => results.selectList(undefined)}>
          Show all papers
        </button>
      </EmptyState>
    );
  }
  if (content !== 'papers' || !page) return <Loading />;
  const among = route.page === 'starred' ? 'starred paper' : route.list && 'paper of this list';
  const paper = among ?? 'paper';
  return (
    <>
      <CorrectionLine />
      {page.total === 0 ? (
        <EmptyState
          title={among ? 'Nothing found here' : 'Nothing found'}
          text={
            parseQuery(page.text).clauses.every(isMereWords)
              ? `No ${paper} has these words, or words that look like them. Try fewer words, or other ones.`
              : `No ${paper} has all that was asked for. Take a filter or a phrase away, or try fewer words.`
          }
        >
          {among && (
            <a
              class="button primary"
              href={location.href({ page: 'papers', text: page.text, list: undefined, paper: undefined })}
              onClick={keepKeyboard}
            >
              Search all papers
            </a>
          )}
          <button
            type="button"
            class="button"
            onClick={(event) => {
              results.setText('');
              keepKeyboard(event);
            }}
          >
            Clear search
          </button>
        </EmptyState>
      ) : (
        <ResultList route={route} />
      )}
    </>
  );
}
