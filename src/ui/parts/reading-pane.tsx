/** The open paper: title, abstract, what is known of it, and the ways on. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Description, describeFailure } from '../../core/failure.ts';
import type { PaperView } from '../../core/hit.ts';
import type { LibraryRoute } from '../../core/library-route.ts';
import { readingMinutes } from '../../core/reading-time.ts';
import type { ReadingState } from '../../state/reading.ts';
import { useApp } from '../app-context.ts';
import { later } from '../later.tsx';
import { Authors } from './authors.tsx';
import { EmptyState } from './empty-state.tsx';
import { LoadingProgress } from './loading.tsx';
import { MarkedText } from './marked-text.tsx';
import { PaperLinks } from './paper-links.tsx';
import { ReadingBar } from './reading-bar.tsx';
import './reading-pane.css';
import { WayOutButton } from './way-out-button.tsx';
import { Welcome } from './welcome.tsx';

const PersonalSection = later(async () => (await import('./personal-section.tsx')).PersonalSection);

/** Why a paper is not here although there are lists. */
const ABSENT: Readonly<Partial<Record<ReadingState['state'], Description>>> = {
  missing: {
    title: 'This paper is not in the list',
    advice: 'It may have left the list, or the link may be mistyped.',
    wayOut: 'none',
  },
  failed: {
    title: 'This paper could not be read',
    advice: 'The browser did not give it out of its storage. Reloading opens it again; nothing is lost.',
    wayOut: 'reload',
  },
};

/** Letters of a title that would fill a phone in large type. */
const LONG = 160;
const titleClass = (title: string): string => `reading-title${title.length > LONG ? ' long' : ''}`;

export function ReadingPane({ route }: { readonly route: LibraryRoute }) {
  const { reading, corpus } = useApp();
  const { failure } = corpus.value;
  const view = reading.view.value;
  if (view.state === 'none') return <NoPaper />;
  const open = view.state === 'open' ? view : undefined;
  const absent =
    view.state === 'unreachable' ? failure && describeFailure(failure, false) : ABSENT[view.state];
  return (
    <>
      <ReadingBar paper={open?.view.paper} route={route} />
      {open && <OpenPaper view={open.view} gone={open.gone} />}
      {view.state === 'loading' && <PaperToCome id={route.paper} />}
      {absent && (
        <EmptyState title={absent.title} text={absent.advice} heading="h1">
          <WayOutButton wayOut={absent.wayOut} />
        </EmptyState>
      )}
    </>
  );
}

function NoPaper() {
  const { results, corpus, preferences } = useApp();
  const none = results.page.value?.total === 0 || corpus.value.phase === 'failed';
  return (
    <>
      {!preferences.welcomed.value && <Welcome />}
      {!none && (
        <EmptyState
          title="Pick a paper to read"
          text={
            preferences.shortcuts.value && (
              <>
                <kbd>j</kbd> <kbd>k</kbd> to move, <kbd>Enter</kbd> to open, <kbd>s</kbd> to star,{' '}
                <kbd>e</kbd> to mark as read
              </>
            )
          }
          quiet
        />
      )}
    </>
  );
}

/** Its title, where the list beside it has that, and how far the first load is. */
function PaperToCome({ id }: { readonly id: LibraryRoute['paper'] }) {
  const row = useApp().results.page.value?.rows.find((each) => each.id === id);
  return (
    <>
      <LoadingProgress />
      <div class="reading">
        {row && (
          <p class={titleClass(row.title.text)} dir="auto">
            <MarkedText marked={row.title} />
          </p>
        )}
        <p class="facts">Opening…</p>
      </div>
    </>
  );
}

function OpenPaper({ view, gone }: { readonly view: PaperView; readonly gone: boolean }) {
  const { corpus } = useApp();
  const { paper } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: a key that follows may lead the focus on.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [paper.id]);

  const titles = corpus.value.lists.filter(({ slug }) => view.lists.includes(slug)).map(({ title }) => title);
  const minutes = readingMinutes(paper.abstract);
  const authors = paper.authors?.join(', ');
  const facts = [paper.venue, paper.year, ...titles, minutes > 0 ? `${minutes} min read` : undefined].filter(
    (fact, at, all) => fact !== undefined && fact !== authors && all.indexOf(fact) === at,
  );
  return (
    <article class="reading" aria-labelledby="paper-title">
      <h1 id="paper-title" class={titleClass(paper.title)} dir="auto" ref={heading} tabIndex={-1}>
        <MarkedText marked={view.title} />
      </h1>
      {paper.authors && <Authors key={paper.id} names={paper.authors} />}
      <p class="facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {gone && <span class="badge">no longer in the list</span>}
        {paper.extent === 'summary' && <span class="badge">summary only</span>}
      </p>
      {paper.abstract ? (
        <p class="reading-text" dir="auto" lang="en">
          <MarkedText marked={view.abstract} links />
        </p>
      ) : (
        <p class="reading-text quiet">The source had no abstract. The links below may lead to it.</p>
      )}
      <section class="personal" aria-label="Your tags and note" key={paper.id}>
        <PersonalSection id={paper.id} />
      </section>
      <PaperLinks paper={paper} />
      {paper.original && (
        <details>
          <summary>Text as the source had it</summary>
          {paper.original.title && <p>{paper.original.title}</p>}
          {paper.original.abstract && <p>{paper.original.abstract}</p>}
        </details>
      )}
    </article>
  );
}
