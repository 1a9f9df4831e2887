/** What may be meant by what is being typed, below the search field; the field keeps the focus. */
import { useEffect, useState } from 'preact/hooks';
import type { Suggestion } from '../../state/suggestions.ts';
import { suggestionId } from './suggestion-id.ts';
import './suggestion-list.css';

/** Milliseconds of rest before suggestions are mentioned, so that typing is not talked over. */
const REST = 800;

interface Props {
  readonly items: readonly Suggestion[];
  /** -1 for none. */
  readonly active: number;
  /** Whether these are earlier searches. */
  readonly recent: boolean;
  onTake(text: string): void;
  onClear(): void;
}

/** A press must not take the focus from the field: on a phone the keyboard would leave with it. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

function describe(count: number, recent: boolean): string {
  if (count === 0) return '';
  const what = recent ? 'recent search' : 'suggestion';
  const plural = recent ? 'recent searches' : 'suggestions';
  return `${count} ${count === 1 ? what : plural}, use the arrow keys`;
}

export function SuggestionList({ items, active, recent, onTake, onClear }: Props) {
  const [said, setSaid] = useState('');
  const words = describe(items.length, recent);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), words === '' ? 0 : REST);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <>
      <span class="hidden-text" aria-live="polite">
        {said}
      </span>
      {items.length > 0 && (
        <div class="suggestions">
          <div
            id="suggestions"
            role="listbox"
            aria-label={recent ? 'Recent searches' : 'Suggestions'}
            onMouseDown={keepFocus}
          >
            {items.map(({ label, text, about }, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the search field takes the keys, as its active descendant
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                key={text}
                id={suggestionId(index)}
                role="option"
                aria-selected={index === active}
                onClick={() => onTake(text)}
              >
                <span class="label">{label}</span>
                {about && <span class="about">{about}</span>}
              </div>
            ))}
          </div>
          {recent && (
            <button type="button" class="clear" onMouseDown={keepFocus} onClick={onClear}>
              Clear recent searches
            </button>
          )}
        </div>
      )}
    </>
  );
}
