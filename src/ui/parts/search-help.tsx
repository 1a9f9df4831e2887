/** Teaches the query language by examples that can be tried at once; the results below are the proof. */
import { useId, useRef, useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import './search-help.css';

const EXAMPLES: readonly (readonly [text: string, finds: string])[] = [
  ['language models', 'papers with both words, best match first'],
  ['"language model"', 'the exact phrase'],
  ['models -survey', 'without a word'],
  ['image OR video', 'one or the other; group with ( )'],
  ['title:agent', 'in the title; also abstract:, author: and venue:'],
  ['year:2023..2025', 'by year; also year:2024 or year:2023..'],
  ['has:code', 'with code; also has:link and has:note'],
  ['is:starred', 'starred; also is:read and is:unread'],
];

export function SearchHelp({ text }: { readonly text: string }) {
  const { results } = useApp();
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const page = results.page.value;
  const count = page?.text === text ? page.total : undefined;
  return (
    <>
      <button
        ref={button}
        type="button"
        class="search-help-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        Search tips
      </button>
      {open && (
        <section
          id={id}
          class="search-help"
          aria-label="Search tips"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setOpen(false);
            button.current?.focus();
          }}
        >
          <p>Type words as they come; misspelt ones are understood. Tap an example to try it.</p>
          <ul>
            {EXAMPLES.map(([example, finds]) => (
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
                      – {count.toLocaleString('en')} {count === 1 ? 'paper' : 'papers'}
                    </strong>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
