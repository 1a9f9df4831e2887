/** The search field with what may be meant by its last word. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryRoute } from '../../core/library-route.ts';
import { useApp } from '../app-context.ts';
import { later } from '../later.tsx';
import { Icon } from './icon.tsx';
import './search-field.css';
import { suggestionId } from './suggestion-id.ts';

const SuggestionList = later(async () => (await import('../seldom.ts')).seldom.SuggestionList, true);

/** Milliseconds of rest before suggestions open: whoever types on needs none. */
const REST = 250;

/**
 * Stays a `searchbox`, as which readers and their tools look for it, and is no `combobox`: pressing Enter searches for what
 * was typed, with or without a list of suggestions. ARIA 1.2 gives a searchbox `aria-autocomplete`, `aria-controls`
 * and `aria-activedescendant`, so the list is reached by arrow keys all the same; `aria-expanded` it has not, so a
 * polite message says that suggestions have come.
 */
export function SearchField({ route }: { readonly route: LibraryRoute }) {
  const { results, suggestions, recentSearches } = useApp();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [typed, setTyped] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const offered = suggestions.value;
  // While an answer for new text is on its way, what was offered for the text before stays, unless it was something else.
  const current = offered && (offered.kind === 'recent') === (route.text.trim() === '') ? offered : undefined;
  const items = open ? (current?.items ?? []) : [];
  // What was offered for the text before is to be seen, and not to be taken.
  const fresh = current?.for === route.text;
  const chosen = fresh ? items[active] : undefined;

  useEffect(() => {
    if (typed === 0) return undefined;
    const timer = setTimeout(() => setOpen(document.activeElement === input.current), REST);
    return () => clearTimeout(timer);
  }, [typed]);

  function close(): void {
    setOpen(false);
    setActive(-1);
    setTyped(0);
  }

  function take(text: string): void {
    if (!fresh) return;
    results.setText(text);
    // A field or a value is rarely the end of a search; an earlier search is a whole one.
    setOpen(current?.kind === 'completion');
    setActive(-1);
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      // One more than there are suggestions: none of them, which is the field itself.
      setActive(((active + 1 + step + items.length + 1) % (items.length + 1)) - 1);
    } else if (event.key === 'Escape' && items.length > 0) close();
    else if (event.key === 'Enter' && chosen) take(chosen.text);
    else {
      if (event.key === 'Enter') {
        recentSearches.remember(route.text);
        close();
        // The keyboard of a phone would stay over the papers that were found.
        if (matchMedia('(pointer: coarse)').matches) input.current?.blur();
      }
      return;
    }
    event.preventDefault();
  }

  return (
    <search>
      <div
        class="search-box"
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
          close();
          if (results.page.peek()?.total) recentSearches.remember(route.text);
        }}
      >
        <label class="search-field">
          <Icon name="search" />
          <input
            ref={input}
            type="search"
            name="q"
            value={route.text}
            placeholder={route.page === 'starred' ? 'Search starred papers' : 'Search papers'}
            aria-label="Search papers"
            aria-autocomplete="list"
            aria-controls={items.length > 0 ? 'suggestions' : undefined}
            aria-activedescendant={chosen ? suggestionId(active) : undefined}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
            onInput={({ currentTarget: { value, selectionEnd }, inputType }) => {
              results.setText(value);
              // What was pasted is whole, and what is completed is the end of the text.
              const grows = inputType !== 'insertFromPaste' && selectionEnd === value.length;
              if (!grows || items.length === 0) setOpen(false);
              setActive(-1);
              setTyped(grows ? typed + 1 : 0);
            }}
            onFocus={() => setOpen(route.text.trim() === '')}
            onClick={() => setOpen(route.text.trim() === '')}
            onKeyDown={onKeyDown}
          />
        </label>
        {route.text && (
          <button
            type="button"
            class="icon-button"
            aria-label="Clear text"
            onFocus={close}
            onClick={() => {
              results.setText('');
              input.current?.focus();
              setOpen(true);
            }}
          >
            <Icon name="close" />
          </button>
        )}
        {open && (
          <SuggestionList
            items={items}
            active={active}
            recent={current?.kind === 'recent'}
            onTake={take}
            onClear={() => {
              recentSearches.clear();
              input.current?.focus();
            }}
          />
        )}
      </div>
    </search>
  );
}
