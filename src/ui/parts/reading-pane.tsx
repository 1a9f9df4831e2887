/** The open paper: title, abstract, what is known of it, and the ways on. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PaperView } from '../../core/hit.ts';
import type { LibraryRoute } from '../../core/library-route.ts';
import { readingMinutes } from '../../core/reading-time.ts';
import { useApp } from '../app-context.ts';
import { later } from '../later.tsx';
import { Authors } from './authors.tsx';
import { EmptyState } from './empty-state.tsx';
import { MarkedText } from './marked-text.tsx';
import { PaperLinks } from './paper-links.tsx';
import { ReadingBar } from './reading-bar.tsx';
import './reading-pane.css';
import { Welcome } from './welcome.tsx';

const PersonalSection = later(async () => (await import('./personal-section.tsx')).PersonalSection);

/** Letters of a title that would fill a phone in large type. */
const LONG = 160;

export function ReadingPane({ route }: { readonly route: LibraryRoute }) {
  const { reading, results, corpus, location, preferences, reload } = useApp();
  const view = reading.view.value;
  const toList = location.href({ ...route, paper: undefined });
  if (view.state === 'none') {
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
  if (view.state === 'missing') {
    return (
      <EmptyState
        title="This paper is not in the list"
        text="It may have left the list, or the link may be mistyped."
        heading="h1"
      >
        <a class="button" href={toList}>
          Back to the list
        </a>
      </EmptyState>
    );
  }
  if (view.state === 'failed') {
    return (
      <EmptyState
        title="This paper could not be read"
        text="The browser did not give it out of its storage. Reloading opens it again; nothing is lost."
        heading="h1"
      >
        <button type="button" class="button" onClick={reload}>
          Reload
        </button>
      </EmptyState>
    );
  }
  if (view.state !== 'open') return <p class="reading quiet">Opening…</p>;
  return <OpenPaper view={view.view} gone={view.gone} route={route} />;
}

function OpenPaper({
  view,
  gone,
  route,
}: {
  readonly view: PaperView;
  readonly gone: boolean;
  readonly route: LibraryRoute;
}) {
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
    <>
      <ReadingBar paper={paper} route={route} />
      <article class="reading" aria-labelledby="paper-title">
        <h1
          id="paper-title"
          class={`reading-title${paper.title.length > LONG ? ' long' : ''}`}
          dir="auto"
          ref={heading}
          tabIndex={-1}
        >
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
    </>
  );
}
