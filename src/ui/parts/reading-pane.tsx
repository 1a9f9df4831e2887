/** The open paper: title, abstract, what is known of it, and the ways on. */
import { useEffect, useRef } from 'preact/hooks';
import type { PaperView } from '../../core/hit.ts';
import type { PaperId } from '../../core/paper.ts';
import { useApp } from '../app-context.ts';
import { EmptyState } from './empty-state.tsx';
import { Icon, type IconName } from './icon.tsx';
import { MarkedText } from './marked-text.tsx';
import { NoteField } from './note-field.tsx';
import { PaperLinks } from './paper-links.tsx';
import { ReadButton } from './read-button.tsx';
import './reading-pane.css';
import type { ListRoute } from './result-list.tsx';
import { StarButton } from './star-button.tsx';
import { TagField } from './tag-field.tsx';

export function ReadingPane({ route }: { readonly route: ListRoute }) {
  const { reading, location } = useApp();
  const view = reading.view.value;
  const toList = location.href({ ...route, paper: undefined });
  if (view.state === 'none') {
    return (
      <EmptyState
        title="Pick a paper to read"
        text="Press j and k to move, Enter to open, s to star, e to mark as read."
        quiet
      />
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
  if (view.state !== 'open') return <p class="reading quiet">Opening…</p>;
  return <OpenPaper view={view.view} gone={view.gone} route={route} />;
}

function Step({
  to,
  label,
  icon,
  route,
}: {
  readonly to: PaperId | undefined;
  readonly label: string;
  readonly icon: IconName;
  readonly route: ListRoute;
}) {
  const { location } = useApp();
  if (!to) {
    return (
      <span class="icon-button" aria-hidden="true" aria-disabled="true">
        <Icon name={icon} />
      </span>
    );
  }
  return (
    <a class="icon-button" href={location.href({ ...route, paper: to })} aria-label={label} title={label}>
      <Icon name={icon} />
    </a>
  );
}

function OpenPaper({
  view,
  gone,
  route,
}: {
  readonly view: PaperView;
  readonly gone: boolean;
  readonly route: ListRoute;
}) {
  const { reading, location, corpus, notices } = useApp();
  const { paper } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [paper.id]);

  const titles = corpus.value.lists.filter(({ slug }) => view.lists.includes(slug)).map(({ title }) => title);
  const facts = [paper.authors?.join(', '), paper.venue, paper.year, ...titles].filter(
    (fact, at, all) => fact !== undefined && all.indexOf(fact) === at,
  );
  const copyLink = (): void => {
    const link = new URL(location.href({ ...route, text: '' }), document.baseURI).href;
    // Missing on plain http, and refused where the reader or the frame does not allow it.
    const copied = navigator.clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => notices.show({ text: 'Link copied', topic: 'copied' }),
      () =>
        notices.show({
          tone: 'error',
          text: 'The link could not be copied',
          detail: 'Copy it from the address bar instead.',
          topic: 'copied',
        }),
    );
  };
  return (
    <article class="reading" aria-labelledby="paper-title">
      <div class="reading-bar">
        <button
          type="button"
          class="icon-button back"
          aria-label="Back to the list"
          onClick={() => location.back({ ...route, paper: undefined })}
        >
          <Icon name="back" />
        </button>
        <span class="spacer" />
        <Step to={reading.previous.value} label="Previous paper" icon="back" route={route} />
        <Step to={reading.next.value} label="Next paper" icon="next" route={route} />
        <button type="button" class="icon-button" aria-label="Copy link" title="Copy link" onClick={copyLink}>
          <Icon name="link" />
        </button>
        <ReadButton id={paper.id} />
        <StarButton id={paper.id} />
      </div>
      <h1 id="paper-title" ref={heading} tabIndex={-1}>
        <MarkedText marked={view.title} />
      </h1>
      <p class="facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {gone && <span class="badge">no longer in the list</span>}
        {paper.extent === 'summary' && <span class="badge">summary only</span>}
      </p>
      {paper.abstract ? (
        <p class="abstract" lang="en">
          <MarkedText marked={view.abstract} links />
        </p>
      ) : (
        <p class="abstract quiet">The source had no abstract. The links below may lead to it.</p>
      )}
      <section class="personal" aria-label="Your tags and note" key={paper.id}>
        <TagField id={paper.id} />
        <NoteField id={paper.id} />
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
