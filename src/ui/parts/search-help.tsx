/** Teaches the query language by examples that can be tried at once; the results below are the proof. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { formatCount } from '../../core/count.ts';
import { tagQuery } from '../../core/tag-query.ts';
import { useApp } from '../app-context.ts';
import './search-help.css';

const EXAMPLES: readonly (readonly [text: string, finds: string])[] = [
  ['language models', 'both words, best match first'],
  ['"language model"', 'the exact phrase'],
  ['models -survey', 'without a word'],
  ['image OR video', 'one or the other; group with (\u00a0)'],
  ['title:agent', 'in the title; or abstract: author: venue:'],
  ['year:2023..2025', 'by year, where it is known; or 2024, or 2023..'],
  ['has:code', 'with code; or has:link, has:note'],
  ['is:starred', 'starred; or is:read, is:unread'],
];

/** CSS pixels between the tips and the end of the pane. */
const GAP = 8;

interface Props {
  readonly id: string;
  readonly text: string;
  /** What unfolded them. */
  readonly button: RefObject<HTMLElement | null>;
  onClose(): void;
}

export function SearchHelp({ id, text, button, onClose }: Props) {
  useEffect(() => {
    // Not by where the focus is: WebKit gives a button that is clicked none.
    const follow = ({ target }: Event): void => {
      if (target instanceof Node && !button.current?.parentElement?.contains(target)) onClose();
    };
    const closeByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
      button.current?.focus();
    };
    document.addEventListener('focusin', follow);
    document.addEventListener('pointerdown', follow);
    document.addEventListener('keydown', closeByKey, { capture: true });
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('pointerdown', follow);
      document.removeEventListener('keydown', closeByKey, { capture: true });
    };
  }, [button, onClose]);
  const panel = useRef<HTMLElement>(null);
  // A style sheet knows the window, and not where in it the pane ends.
  useLayoutEffect(() => {
    const element = panel.current;
    const pane = element?.closest('.list-pane');
    const head = element?.closest('header');
    if (!element || !pane || !head) return undefined;
    const fit = (): void => {
      const room = pane.getBoundingClientRect().bottom - element.getBoundingClientRect().top - GAP;
      element.style.maxHeight = `${Math.floor(room)}px`;
    };
    const observer = new ResizeObserver(fit);
    observer.observe(pane);
    observer.observe(head);
    pane.addEventListener('scroll', fit, { passive: true });
    return () => {
      observer.disconnect();
      pane.removeEventListener('scroll', fit);
    };
  }, []);
  const { results, corpus, library } = useApp();
  const [list] = corpus.value.lists;
  const [known] = library.tags.value;
  const examples = [
    ...EXAMPLES,
    ...(list ? [[`list:${list.slug}`, 'in one of the lists'] as const] : []),
    [tagQuery(known?.tag ?? 'to read'), 'with a tag of yours'] as const,
  ];
  const page = results.page.value;
  const count = page?.text === text ? page.total : undefined;
  return (
    <section ref={panel} id={id} class="search-help" aria-label="Search tips">
      <p>Type words as they come; misspelt ones are understood. Tap an example to try it.</p>
      <ul>
        {examples.map(([example, finds]) => (
          <li key={example}>
            <button
              type="button"
              aria-pressed={text === example}
              onClick={() => results.setText(text === example ? '' : example)}
            >
              {example}
            </button>
            <span>
              {finds}
              {text === example && count !== undefined && (
                <strong>
                  {' '}
                  – {formatCount(count)} {count === 1 ? 'paper' : 'papers'}
                </strong>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
